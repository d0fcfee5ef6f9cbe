// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Which frame of the recording belongs to which frame of the line, loops and speeds included. It counts in whole frames of
 * the line, so that nothing adds up over hours. Safe for several threads.
 */
final class PlayedFrames {

    private static final int MOST_STRETCHES = 64;

    private record Stretch(long lineFrame, long frame, double ratio) {

        double at(long line) {
            return frame + (line - lineFrame) * ratio;
        }
    }

    private final Deque<Stretch> stretches = new ArrayDeque<>();
    private final long end;
    private long written;

    /**
     * Begins.
     *
     * @param from the first frame of the recording
     * @param end the frame after the last
     * @param ratio frames of the recording for each frame of the line
     */
    PlayedFrames(long from, long end, double ratio) {
        this.end = end;
        stretches.addLast(new Stretch(0, from, ratio));
    }

    /** Counts frames that went to the line. */
    synchronized void written(int frames) {
        written += frames;
    }

    /** How many frames went to the line. */
    synchronized long written() {
        return written;
    }

    /** What is written from now on is from another place, or at another speed. */
    synchronized void jump(long frame, double ratio) {
        stretches.addLast(new Stretch(written, frame, ratio));
        if (stretches.size() > MOST_STRETCHES) {
            stretches.removeFirst();
        }
    }

    /** The frame of the recording that is heard when the line has played so many frames. */
    synchronized long frameAt(long lineFrame) {
        Stretch heard = stretches.getFirst();
        for (Stretch stretch : stretches) {
            if (stretch.lineFrame() <= lineFrame) {
                heard = stretch;
            }
        }
        // A device may count the silence after the last frame as well.
        double frame = heard.at(Math.min(lineFrame, written));
        return Math.max(heard.frame(), Math.min(end, Math.round(frame)));
    }
}
