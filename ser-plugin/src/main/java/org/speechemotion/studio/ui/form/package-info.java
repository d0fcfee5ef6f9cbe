// SPDX-License-Identifier: GPL-3.0-or-later
/** What the fields of all panels and dialogs have in common; knows no recording. */
package org.speechemotion.studio.ui.form;
