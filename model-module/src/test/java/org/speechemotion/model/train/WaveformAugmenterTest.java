// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.feature.FrameMatrix;

class WaveformAugmenterTest {

    private static final int FRAMES = 40;
    private static final int HOP = 50;

    private static FrameMatrix tone() {
        float[] samples = new float[FRAMES * HOP];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.2 * Math.sin(2 * Math.PI * i / 40));
        }
        return new FrameMatrix(FRAMES, HOP, 0.01, samples);
    }

    private static WaveformAugmenter augmenter(double speed, double noise, double level, double timeMask) {
        return new WaveformAugmenter(
                new Recipe.Augmentation(1, speed, 0, 0, 0, 0, noise, 20, 0, 0, level, timeMask, 0, 0, 0, 0, 0));
    }

    private static double power(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += (double) value * value;
        }
        return sum / values.length;
    }

    @Test
    void fasterIsShorterAndHigher() {
        FrameMatrix fast = WaveformAugmenter.changeSpeed(tone(), 1.25);
        assertThat(fast.frames()).isEqualTo(32);
        for (int i = 0; i < fast.values().length; i++) {
            assertThat((double) fast.values()[i]).isCloseTo(0.2 * Math.sin(2 * Math.PI * i / 32), within(2e-3));
        }
    }

    @Test
    void speedOneLeavesTheSamplesAsTheyAre() {
        assertThat(WaveformAugmenter.changeSpeed(tone(), 1)).isEqualTo(tone());
    }

    @Test
    void noiseIsAsLoudAsTheSettingsAllow() {
        for (int seed = 0; seed < 10; seed++) {
            float[] clean = tone().values();
            float[] noisy = augmenter(0, 1, 0, 0)
                    .vary(tone(), new SplittableRandom(seed))
                    .values();
            for (int i = 0; i < clean.length; i++) {
                noisy[i] -= clean[i];
            }
            assertThat(10 * Math.log10(power(clean) / power(noisy))).isBetween(19.9, 30.1);
        }
    }

    @Test
    void levelChangesByNoMoreThanTheSettingsSay() {
        for (int seed = 0; seed < 10; seed++) {
            FrameMatrix changed = augmenter(0, 0, 6, 0).vary(tone(), new SplittableRandom(seed));
            assertThat(Math.abs(10 * Math.log10(power(changed.values()) / power(tone().values()))))
                    .isBetween(1e-3, 6.001);
        }
    }

    @Test
    void theCachedClipIsNotTouchedAndSilenceStaysSilent() {
        FrameMatrix clip = tone();
        augmenter(0.1, 1, 6, 0).vary(clip, new SplittableRandom(1));
        assertThat(clip).isEqualTo(tone());
        FrameMatrix silence = new FrameMatrix(2, HOP, 0.01, new float[2 * HOP]);
        assertThat(augmenter(0.1, 1, 6, 0)
                        .vary(silence, new SplittableRandom(1))
                        .values())
                .containsOnly(0);
    }

    @Test
    void aStretchOfTimeIsMasked() {
        FrameMatrix clip = tone();
        augmenter(0, 0, 0, 0.5).mask(clip, new SplittableRandom(3));
        int masked = 0;
        for (int frame = 0; frame < FRAMES; frame++) {
            boolean all = true;
            for (int i = 0; i < HOP; i++) {
                all &= clip.at(frame, i) == 0;
            }
            masked += all ? 1 : 0;
        }
        assertThat(masked).isBetween(1, 20);
    }
}
