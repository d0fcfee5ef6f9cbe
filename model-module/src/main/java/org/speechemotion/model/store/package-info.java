// SPDX-License-Identifier: GPL-3.0-or-later
/** Models on disk: a folder with parameters and a card, checked when it is opened, and the catalogue of those there. */
package org.speechemotion.model.store;
