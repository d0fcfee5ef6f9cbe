// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Background work that rests while lanes are painted. */
class PaintingFirstTest {

    private static final Duration LONG = Duration.ofSeconds(10);

    private static final long SHORT = TimeUnit.MILLISECONDS.toNanos(20);

    @Test
    void restsWhileThereIsPaintingAndAMomentAfterIt() throws InterruptedException {
        PaintingFirst painting = new PaintingFirst(true, LONG.toNanos());
        painting.begun();
        CountDownLatch rested = new CountDownLatch(1);
        long before = System.nanoTime();
        Thread worker = new Thread(() -> {
            painting.rest();
            rested.countDown();
        });
        worker.start();
        assertThat(rested.await(5, TimeUnit.MILLISECONDS)).isFalse();
        painting.ended();
        worker.join();
        assertThat(System.nanoTime() - before).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(8));
    }

    @Test
    void getsOnAlthoughPaintingNeverEnds() {
        PaintingFirst painting = new PaintingFirst(true, SHORT);
        painting.begun();
        Assertions.assertTimeoutPreemptively(LONG, painting::rest);
    }

    @Test
    void doesNotRestWithoutPainting() {
        PaintingFirst painting = new PaintingFirst(true, LONG.toNanos());
        long before = System.nanoTime();
        for (int i = 0; i < 1000; i++) {
            painting.rest();
        }
        assertThat(System.nanoTime() - before).isLessThan(LONG.toNanos());
    }

    @Test
    void doesNotRestWhereProcessorsAreMany() {
        PaintingFirst unneeded = new PaintingFirst(false, LONG.toNanos());
        unneeded.begun();
        long before = System.nanoTime();
        unneeded.rest();
        assertThat(System.nanoTime() - before).isLessThan(LONG.toNanos());
    }
}
