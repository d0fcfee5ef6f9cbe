// SPDX-License-Identifier: GPL-3.0-or-later
/** Emotions, ordered sets of them, and scores over such a set. */
package org.speechemotion.model.label;
