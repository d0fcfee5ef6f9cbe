// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Threads that share one processor. */
class ProcessorTurnTest {

    /** Longer than a busy machine leaves a thread alone. */
    private static final long LONG_MILLIS = 60_000;

    private static final long SHORT_MILLIS = 250;

    private final Semaphore one = new Semaphore(1, true);

    @Test
    void onlyAsManyComputeAtOnceAsMayAndAllGetOn() throws InterruptedException {
        AtomicInteger computing = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger pieces = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Thread thread = new Thread(() -> {
                try (ProcessorTurn turn = new ProcessorTurn(one, LONG_MILLIS, System::nanoTime)) {
                    turn.begin();
                    for (int piece = 0; piece < 50; piece++) {
                        turn.pass();
                        most.accumulateAndGet(computing.incrementAndGet(), Math::max);
                        pieces.incrementAndGet();
                        Thread.onSpinWait();
                        computing.decrementAndGet();
                    }
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(most).hasValue(1);
        assertThat(pieces).hasValue(200);
        assertThat(one.availablePermits()).isEqualTo(1);
    }

    @Test
    void aTurnLastsTenMillisecondsHoweverManyWait() throws InterruptedException {
        long tenMillis = TimeUnit.MILLISECONDS.toNanos(10);
        // Nothing says where such a clock begins: it may be about to turn over.
        AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
        try (ProcessorTurn turn = new ProcessorTurn(one, LONG_MILLIS, clock::get)) {
            turn.begin();
            AtomicBoolean hadIt = new AtomicBoolean();
            Thread waiting = new Thread(() -> {
                one.acquireUninterruptibly();
                hadIt.set(true);
                one.release();
            });
            waiting.start();
            while (!one.hasQueuedThreads()) {
                Thread.onSpinWait();
            }
            turn.pass();
            clock.addAndGet(tenMillis - 1);
            turn.pass();
            assertThat(one.hasQueuedThreads()).as("waits on").isTrue();
            assertThat(hadIt).isFalse();
            clock.incrementAndGet();
            turn.pass();
            // It was first in the queue, so this turn began again after it.
            assertThat(hadIt).isTrue();
            waiting.join();
        }
        assertThat(one.availablePermits()).isEqualTo(1);
    }

    @Test
    void aTurnThatBeginsAgainIsAsLongAsTheFirst() throws InterruptedException {
        AtomicLong clock = new AtomicLong();
        try (ProcessorTurn turn = new ProcessorTurn(one, LONG_MILLIS, clock::get)) {
            turn.begin();
            for (int i = 0; i < 3; i++) {
                Thread waiting = new Thread(() -> {
                    one.acquireUninterruptibly();
                    one.release();
                });
                waiting.start();
                while (!one.hasQueuedThreads()) {
                    Thread.onSpinWait();
                }
                clock.addAndGet(ProcessorTurn.LEAST_TURN_NANOS - 1);
                turn.pass();
                assertThat(one.hasQueuedThreads()).as("turn %d", i).isTrue();
                clock.incrementAndGet();
                turn.pass();
                waiting.join();
            }
        }
    }

    @Test
    void nobodyPassesOnATurnThatNobodyWaitsFor() {
        AtomicLong clock = new AtomicLong();
        try (ProcessorTurn turn = new ProcessorTurn(one, LONG_MILLIS, clock::get)) {
            turn.begin();
            clock.addAndGet(TimeUnit.HOURS.toNanos(1));
            turn.pass();
            assertThat(one.availablePermits()).isZero();
        }
    }

    @Test
    void whoIsHeldUpDoesNotHoldUpOthersForLong() {
        try (ProcessorTurn heldUp = new ProcessorTurn(one, SHORT_MILLIS, System::nanoTime);
                ProcessorTurn other = new ProcessorTurn(one, SHORT_MILLIS, System::nanoTime)) {
            heldUp.begin();
            long before = System.nanoTime();
            other.begin();
            assertThat((System.nanoTime() - before) / 1e9).isBetween(SHORT_MILLIS / 1000.0, 10.0);
        }
        assertThat(one.availablePermits())
                .as("given back once by each who had it")
                .isEqualTo(1);
    }
}
