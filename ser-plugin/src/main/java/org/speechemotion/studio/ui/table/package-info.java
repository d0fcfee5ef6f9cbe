// SPDX-License-Identifier: GPL-3.0-or-later
/** The table of all annotations of a recording window: filtered, sorted, edited in place; and finding in labels. */
package org.speechemotion.studio.ui.table;
