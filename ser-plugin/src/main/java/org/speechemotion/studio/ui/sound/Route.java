// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

/**
 * What is played of a recording, in frames.
 *
 * @param from the first frame
 * @param end the frame after the last
 * @param loopFrom the frame to go on from after the end, negative to stop there
 */
record Route(long from, long end, long loopFrom) {

    boolean loops() {
        return loopFrom >= 0 && loopFrom < end;
    }
}
