// SPDX-License-Identifier: GPL-3.0-or-later
/** What the user chose for the analysis, kept from one start to the next, and its page in Tools, Options. */
package org.speechemotion.studio.ui.options;
