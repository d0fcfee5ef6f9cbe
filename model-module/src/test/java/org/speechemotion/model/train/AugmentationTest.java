// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.feature.FrameMatrix;
import org.speechemotion.dsp.feature.FrameSettings;
import org.speechemotion.dsp.feature.MelSettings;

class AugmentationTest {

    private static final int BANDS = 20;
    private static final double[] BAND_HZ =
            IntStream.range(0, BANDS).mapToDouble(band -> 100 + 100.0 * band).toArray();

    /** Silence at -60 dB with one loud frame and one loud band. */
    private static FrameMatrix cross(int frames, int loudFrame, int loudBand) {
        float[] values = new float[frames * BANDS];
        Arrays.fill(values, -60);
        for (int frame = 0; frame < frames; frame++) {
            values[frame * BANDS + loudBand] = 0;
        }
        Arrays.fill(values, loudFrame * BANDS, (loudFrame + 1) * BANDS, 0);
        return new FrameMatrix(frames, BANDS, 0.032, values);
    }

    @Test
    void aFasterTempoShortensTheClipAndLeavesTheBands() {
        FrameMatrix warped = new TimeFrequencyWarp(BAND_HZ).apply(cross(40, 0, 5), 2, 1);
        assertThat(warped.frames()).isEqualTo(20);
        assertThat(warped.at(10, 5)).isZero();
        assertThat(warped.at(10, 6)).isEqualTo(-60);
    }

    @Test
    void aHigherPitchMovesABandToItsMultipleAndLeavesTheLength() {
        // Band 5 is at 600 Hz; 900 Hz is band 8.
        FrameMatrix warped = new TimeFrequencyWarp(BAND_HZ).apply(cross(40, 0, 5), 1, 1.5);
        assertThat(warped.frames()).isEqualTo(40);
        assertThat(warped.at(10, 8)).isCloseTo(0, within(0.01f));
        assertThat(warped.at(10, 5)).isLessThan(-50);
    }

    @Test
    void aRoomAddsADecayingTailAndNothingBefore() {
        FrameMatrix clip = cross(40, 20, 0);
        new RoomEffects(BAND_HZ, -80).reverberate(clip, new SplittableRandom(1));
        assertThat(clip.at(19, 10)).isCloseTo(-60, within(2f));
        assertThat(clip.at(21, 10)).isGreaterThan(-25);
        assertThat(clip.at(22, 10)).isLessThan(clip.at(21, 10));
        assertThat(clip.at(30, 10)).isLessThan(clip.at(22, 10));
    }

    @Test
    void noiseHasTheWantedRatioOnAverage() {
        float[] values = new float[4000 * BANDS];
        FrameMatrix clip = new FrameMatrix(4000, BANDS, 0.032, values);
        new RoomEffects(BAND_HZ, -80).addNoise(clip, 30, new SplittableRandom(2));
        double added = 0;
        for (float value : values) {
            added += Math.pow(10, value / 10) - 1;
        }
        assertThat(10 * Math.log10(added / values.length)).isCloseTo(-30, within(0.3));
    }

    @Test
    void bandLimitsCutAndNeverBoost() {
        for (int seed = 0; seed < 20; seed++) {
            FrameMatrix clip = cross(4, 0, 5);
            new RoomEffects(
                            IntStream.range(0, BANDS)
                                    .mapToDouble(band -> 50 + 300.0 * band)
                                    .toArray(),
                            -80)
                    .limitBand(clip, new SplittableRandom(seed));
            float lowest = 0;
            for (int band = 0; band < BANDS; band++) {
                assertThat(clip.at(0, band)).isLessThanOrEqualTo(0);
                lowest = Math.min(lowest, clip.at(0, band));
            }
            assertThat(lowest).isLessThan(-2);
        }
    }

    @Test
    void aCodecKeepsWhatIsLoudAndTakesWhatIsMasked() {
        for (int seed = 0; seed < 20; seed++) {
            FrameMatrix clip = cross(4, 0, 5);
            new RoomEffects(BAND_HZ, -80).compress(clip, new SplittableRandom(seed));
            for (int band = 0; band < BANDS; band++) {
                assertThat(clip.at(0, band)).as("all bands are as loud").isZero();
            }
            assertThat(clip.at(2, 5)).as("the loud band").isZero();
            assertThat(clip.at(2, 4)).as("masked by its neighbour").isNotEqualTo(-60);
            assertThat(clip.at(2, 6)).as("masked by its neighbour").isBetween(-80f, -17f);
        }
    }

    @Test
    void masksAreZeroAndLeaveTheRest() {
        float[] values = new float[50 * BANDS];
        Arrays.fill(values, 1);
        FrameMatrix clip = new FrameMatrix(50, BANDS, 0.032, values);
        new Augmenter(
                        new Recipe.Augmentation(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.2, 4, 0, 0, 0, 0),
                        FrameSettings.of(MelSettings.SPEECH_EMOTION))
                .mask(clip, new SplittableRandom(3));
        int masked = (int)
                IntStream.range(0, values.length).filter(i -> values[i] == 0).count();
        assertThat(masked).isBetween(1, 10 * BANDS + 50 * 4);
        assertThat(IntStream.range(0, values.length).filter(i -> values[i] == 1).count())
                .isEqualTo(values.length - masked);
    }
}
