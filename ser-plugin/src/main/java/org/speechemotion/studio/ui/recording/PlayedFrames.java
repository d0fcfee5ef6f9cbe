// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.util.ArrayDeque;
import java.util.Deque;

/** Which frame of the recording belongs to which frame of the line, loops included. Safe for several threads. */
final class PlayedFrames {

    private static final int MOST_STRETCHES = 64;

    private record Stretch(long lineFrame, long frame) {}

    private final Deque<Stretch> stretches = new ArrayDeque<>();
    private final long end;
    private long written;

    PlayedFrames(long from, long end) {
        this.end = end;
        stretches.addLast(new Stretch(0, from));
    }

    long end() {
        return end;
    }

    /** The next frame to write. */
    synchronized long next() {
        Stretch last = stretches.getLast();
        return last.frame() + written - last.lineFrame();
    }

    /** Counts frames that went to the line. */
    synchronized void written(int frames) {
        written += frames;
    }

    /** What is written from now on is from another place. */
    synchronized void jump(long frame) {
        stretches.addLast(new Stretch(written, frame));
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
        return Math.max(heard.frame(), Math.min(end, heard.frame() + lineFrame - heard.lineFrame()));
    }
}
