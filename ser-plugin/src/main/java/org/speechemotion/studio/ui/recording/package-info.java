// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The recording window: the document of an open recording, its lanes and tables, playback and analysis, and the ways in
 * (menu, drag and drop, command line, recent recordings).
 */
package org.speechemotion.studio.ui.recording;
