// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.feature;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

/** Hands a signal on in blocks of random lengths, many of them tiny and some empty. */
public final class Blocks {

    private Blocks() {}

    /** Takes the first {@code count} samples of a block. */
    @FunctionalInterface
    public interface Taker {
        /** Takes a block. */
        void take(float[] samples, int count) throws IOException;
    }

    /** Hands on all of a signal. */
    public static void of(float[] signal, long seed, Taker taker) throws IOException {
        Random random = new Random(seed);
        int at = 0;
        while (at < signal.length) {
            int longest = random.nextBoolean() ? 10 : random.nextInt(20_000) + 1;
            int count = Math.min(random.nextInt(longest), signal.length - at);
            float[] block = Arrays.copyOfRange(signal, at, at + count + 3);
            taker.take(block, count);
            at += count;
        }
    }
}
