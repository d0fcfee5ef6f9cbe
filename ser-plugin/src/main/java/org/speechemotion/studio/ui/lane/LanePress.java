// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

/**
 * Where the mouse is on a lane, and with which keys.
 *
 * @param time in seconds, within the recording
 * @param y pixels from the lane's top, also beyond it
 * @param height of the lane in pixels
 * @param view what the lane shows
 * @param shift whether Shift is down
 * @param ctrl whether Ctrl, or Command, is down
 * @param alt whether Alt is down
 */
public record LanePress(double time, int y, int height, TimeViewport view, boolean shift, boolean ctrl, boolean alt) {

    /** Seconds between this place and a time, in pixels. */
    double pixelsTo(double other) {
        return Math.abs(other - time) / view.secondsPerPixel();
    }
}
