// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Sound out: playing a recording on a device with its speed, volumes, loop and scrubbing, the playhead that follows the
 * device's clock, and the controls and options for it. Reading, mixing and stretching happen on threads of their own.
 */
package org.speechemotion.studio.ui.sound;
