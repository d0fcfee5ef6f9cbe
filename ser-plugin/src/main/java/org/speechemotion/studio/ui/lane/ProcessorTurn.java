// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.speechemotion.dsp.audio.AudioException;
import org.speechemotion.dsp.audio.AudioSource;
import org.speechemotion.dsp.audio.Recording;

/**
 * A background thread's turn to compute. Of all that make pictures of recordings only as many compute at once as there are
 * processors less one, so that painting always finds one free; where there are few, all rest while there is painting. For one
 * thread at a time.
 */
public final class ProcessorTurn implements AutoCloseable {

    private static final Semaphore FREE =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), true);
    /** A thread that a slow disk holds up must not hold up all others. */
    private static final long MOST_WAIT_MILLIS = 250;

    /** Passed on at every read, turns would cost more than what is done in them. */
    static final long LEAST_TURN_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final Semaphore free;
    private final long mostWaitMillis;
    private final LongSupplier nanoClock;
    private boolean held;
    private long begun;

    /** A turn that is not begun yet. */
    public ProcessorTurn() {
        this(FREE, MOST_WAIT_MILLIS, System::nanoTime);
    }

    ProcessorTurn(Semaphore free, long mostWaitMillis, LongSupplier nanoClock) {
        this.free = free;
        this.mostWaitMillis = mostWaitMillis;
        this.nanoClock = nanoClock;
    }

    /** Waits for the turn, but never long. */
    public void begin() {
        if (!held) {
            PaintingFirst.LANES.rest();
            try {
                held = free.tryAcquire(mostWaitMillis, TimeUnit.MILLISECONDS);
                begun = nanoClock.getAsLong();
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Lets painting go first, and after a while those who wait. */
    void pass() {
        PaintingFirst.LANES.rest();
        if (!held || free.hasQueuedThreads() && nanoClock.getAsLong() - begun >= LEAST_TURN_NANOS) {
            close();
            begin();
        }
    }

    /** Ends the turn. */
    @Override
    public void close() {
        if (held) {
            held = false;
            free.release();
        }
    }

    /** A source of which each read lets others go first. */
    public AudioSource sharing(AudioSource source) {
        return new AudioSource() {
            @Override
            public Recording recording() {
                return source.recording();
            }

            @Override
            public boolean readsAnywhere() {
                return source.readsAnywhere();
            }

            @Override
            public int read(long frame, float[][] block, int count) throws AudioException {
                pass();
                return source.read(frame, block, count);
            }

            @Override
            public void close() {
                source.close();
            }
        };
    }
}
