// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * For how long the machine stood still while a test slept: on one whose processor or disk is busy with other things nobody
 * keeps a time.
 */
final class Standstill implements AutoCloseable {

    private static final int STEP_MILLIS = 10;
    private static final int STEPS_BETWEEN_PROBES = 10;
    /** A sleep is a little late everywhere, and a disk a little slow. */
    private static final long USUAL_STEP_MILLIS = 20;

    private static final long USUAL_PROBE_MILLIS = 100;

    private final FileChannel probe;
    private int steps;
    private long millis;

    /** Watches the disk by a small file in a folder on it. */
    Standstill(Path folder) throws IOException {
        probe = FileChannel.open(folder.resolve("probe"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Sleeps in small steps. */
    void sleep(int milliseconds) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        for (long last = begin; last - begin < milliseconds * 1_000_000L; ) {
            Thread.sleep(Math.min(STEP_MILLIS, milliseconds));
            long woken = System.nanoTime();
            millis += late(woken - last, USUAL_STEP_MILLIS);
            if (++steps % STEPS_BETWEEN_PROBES == 0) {
                probe.write(ByteBuffer.wrap(new byte[] {(byte) steps}), 0);
                probe.force(true);
                millis += late(System.nanoTime() - woken, USUAL_PROBE_MILLIS);
            }
            last = System.nanoTime();
        }
    }

    private static long late(long nanos, long usualMillis) {
        return Math.max(0, nanos / 1_000_000 - usualMillis);
    }

    /** By how much all sleeps together were late, in milliseconds. */
    long millis() {
        return millis;
    }

    @Override
    public void close() throws IOException {
        probe.close();
    }
}
