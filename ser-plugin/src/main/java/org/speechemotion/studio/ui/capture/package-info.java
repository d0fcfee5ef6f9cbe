// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Sound in: recording from a microphone into a new file that grows on the disk, with levels and waveform as they come, and
 * the window for it.
 */
package org.speechemotion.studio.ui.capture;
