// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets painting go first on a machine with few processors: while a lane is painted, and a moment after it, in which the
 * display shows what was painted, those that compute pictures in the background rest.
 */
final class PaintingFirst {

    /** All lanes of this program. */
    static final PaintingFirst LANES =
            new PaintingFirst(Runtime.getRuntime().availableProcessors() <= 3, TimeUnit.MILLISECONDS.toNanos(50));

    private static final long AFTERWARDS = TimeUnit.MILLISECONDS.toNanos(3);
    private static final long LOOK_EVERY = TimeUnit.MICROSECONDS.toNanos(500);

    private final boolean needed;
    private final long longest;
    private volatile long restUntil = System.nanoTime();

    /**
     * Nothing is painted yet.
     *
     * @param needed whether anybody has to rest at all
     * @param longest the longest rest in nanoseconds, and the longest paint that is waited for
     */
    PaintingFirst(boolean needed, long longest) {
        this.needed = needed;
        this.longest = longest;
    }

    /** Called when a lane begins to be painted. */
    void begun() {
        restUntil = System.nanoTime() + longest;
    }

    /** Called when it is painted. */
    void ended() {
        restUntil = System.nanoTime() + AFTERWARDS;
    }

    /** Called in the background: rests while there is painting, but never long, so that the work gets on too. */
    void rest() {
        if (!needed) {
            return;
        }
        long now = System.nanoTime();
        long latest = now + longest;
        while (restUntil - now > 0
                && latest - now > 0
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK_EVERY);
            now = System.nanoTime();
        }
    }
}
