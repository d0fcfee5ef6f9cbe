// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Noise in mel bands taken away. */
class BandNoiseTest {

    private static final float FLOOR = -80;

    @Test
    void powersAreSubtracted() {
        BandNoise noise = BandNoise.of(List.of(new float[] {-40, -60}), 2);
        float[] frame = {-30, -60 + 3.0103f};
        noise.reduce(frame, 0, FLOOR);
        assertThat(frame[0]).isCloseTo((float) (10 * Math.log10(1e-3 - 1e-4)), within(1e-3f));
        assertThat(frame[1]).isCloseTo(-60, within(1e-3f));
    }

    @Test
    void aTenthOfThePowerStaysWhereAllIsNoise() {
        BandNoise noise = BandNoise.of(List.of(new float[] {-40}), 1);
        float[] frames = {-40, -45, -39.9f};
        for (int i = 0; i < frames.length; i++) {
            noise.reduce(frames, i, FLOOR);
        }
        assertThat(frames).containsExactly(new float[] {-50, -55, -49.9f}, within(1e-4f));
    }

    @Test
    void whatIsFarAboveTheNoiseStaysAsItIs() {
        BandNoise noise = BandNoise.of(List.of(new float[] {-70}), 1);
        float[] frame = {-20};
        noise.reduce(frame, 0, FLOOR);
        assertThat(frame[0]).isEqualTo(-20);
    }

    @Test
    void nothingFallsBelowTheFloorAndColumnsAfterTheBandsStay() {
        BandNoise noise = BandNoise.of(List.of(new float[] {-75, 5}), 1);
        float[] frame = {0, 0, -75, 5};
        noise.reduce(frame, 2, FLOOR);
        assertThat(frame).containsExactly(0, 0, FLOOR, 5);
    }

    @Test
    void theEndsOfWordsAmongTheQuietAreNotItsNoise() {
        List<float[]> quiet = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < 101; i++) {
            // A few frames hold the end of a word.
            quiet.add(
                    i % 10 == 0
                            ? new float[] {-10, -10}
                            : new float[] {-50, (float) (-60 + 0.1 * random.nextGaussian())});
        }
        BandNoise noise = BandNoise.of(quiet, 2);
        float[] frame = {-50, -60};
        noise.reduce(frame, 0, FLOOR);
        assertThat(frame[0]).isCloseTo(-60, within(1e-3f));
        assertThat(frame[1]).isCloseTo(-70, within(0.5f));
        float[] louder = {-30, -40};
        noise.reduce(louder, 0, FLOOR);
        assertThat(louder).containsExactly(new float[] {-30, -40}, within(0.1f));
    }
}
