// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Lanes on one time axis, in three layers: a canvas that knows a time viewport (zoom and scroll), painters that draw one
 * kind of item in seconds, and overlays such as the selection and the playhead. Painting never computes audio: tiles and
 * overviews are filled in the background. A plugin adds a lane with one {@link LaneProvider}.
 */
package org.speechemotion.studio.ui.lane;
