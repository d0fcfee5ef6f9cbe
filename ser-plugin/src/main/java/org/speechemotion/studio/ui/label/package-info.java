// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Annotating in a window: the session that holds the document of a recording, what is selected in it, and the project
 * that keeps it; where projects lie, and what a person is asked when one cannot simply be opened. Lanes, tables and
 * actions build on it; it knows none of them.
 */
package org.speechemotion.studio.ui.label;
