// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.feature.FrameExtractor;
import org.speechemotion.dsp.feature.FrameMatrix;
import org.speechemotion.dsp.feature.FrameSettings;
import org.speechemotion.dsp.feature.MelFilterBank;
import org.speechemotion.dsp.feature.MelSettings;
import org.speechemotion.dsp.feature.VoiceMeasures;

/** The measures of the voice follow what is done to the bands as they would follow it in the sound. */
class VoiceEffectsTest {

    private static final MelSettings MEL = MelSettings.SPEECH_EMOTION;
    private static final FrameSettings SETTINGS = FrameSettings.of(FrameSettings.Kind.LOG_MEL_AND_VOICE, MEL);
    private static final int BANDS = MEL.bands();
    private static final double[] BAND_HZ = IntStream.range(0, BANDS)
            .mapToDouble(band -> MelFilterBank.centreHz(band, BANDS, MEL.lowHz(), MEL.highHz()))
            .toArray();

    private static final double PITCH_HZ = 160;

    private static FrameMatrix frames(double pitchHz, double noise) {
        Random random = new Random(2);
        float[] samples = new float[32_000];
        for (int i = 0; i < samples.length; i++) {
            for (int harmonic = 1; harmonic < 20; harmonic++) {
                samples[i] += (float) (0.1 * Math.sin(2 * Math.PI * harmonic * pitchHz * i / 16_000) / harmonic);
            }
            samples[i] += (float) (noise * random.nextGaussian());
        }
        FrameMatrix all = FrameExtractor.of(samples, SETTINGS);
        return all.slice(4, all.frames() - 4);
    }

    private static double mean(FrameMatrix frames, int column) {
        return IntStream.range(0, frames.frames())
                .mapToDouble(frame -> frames.at(frame, BANDS + column))
                .average()
                .orElseThrow();
    }

    private static FrameMatrix copy(FrameMatrix frames) {
        return frames.slice(0, frames.frames());
    }

    @Test
    void noiseInFramesLowersHarmonicsAsNoiseInTheSoundDoes() {
        FrameMatrix clean = frames(PITCH_HZ, 0.002);
        double strength = VoiceMeasures.strength(mean(clean, VoiceMeasures.HARMONICS));
        for (int seed = 0; seed < 8; seed++) {
            FrameMatrix noisy = copy(clean);
            new VoiceEffects(BAND_HZ, MEL.floorDb()).addNoise(noisy, -10, new SplittableRandom(seed));
            double louder = mean(noisy, VoiceMeasures.LEVEL) - mean(clean, VoiceMeasures.LEVEL);
            assertFollows(noisy, strength, louder);
        }
        for (double noise : new double[] {0.02, 0.05, 0.1}) {
            FrameMatrix noisy = frames(PITCH_HZ, noise);
            double louder = mean(noisy, VoiceMeasures.LEVEL) - mean(clean, VoiceMeasures.LEVEL);
            assertFollows(noisy, strength, louder);
        }
    }

    private static void assertFollows(FrameMatrix noisy, double strength, double louder) {
        assertThat(louder).isPositive();
        double expected = VoiceMeasures.ratio(strength / Math.pow(10, louder / 10));
        assertThat(mean(noisy, VoiceMeasures.HARMONICS)).as("at +%f dB", louder).isCloseTo(expected, within(1.5));
    }

    @Test
    void inLoudNoiseNoPitchIsLeft() {
        FrameMatrix clean = frames(PITCH_HZ, 0);
        assertThat(mean(clean, VoiceMeasures.VOICED)).isEqualTo(1);
        FrameMatrix noisy = copy(clean);
        VoiceEffects effects = new VoiceEffects(BAND_HZ, MEL.floorDb());
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 12; i++) {
            effects.addNoise(noisy, -10, random);
        }
        assertThat(mean(noisy, VoiceMeasures.VOICED)).isLessThan(0.5);
        for (int frame = 0; frame < noisy.frames(); frame++) {
            if (noisy.at(frame, BANDS + VoiceMeasures.VOICED) == 0) {
                assertThat(noisy.at(frame, BANDS + VoiceMeasures.PITCH)).isZero();
            }
        }
    }

    @Test
    void aChangeOfLevelMovesOnlyTheLevel() {
        FrameMatrix clean = frames(PITCH_HZ, 0.002);
        FrameMatrix changed = copy(clean);
        new VoiceEffects(BAND_HZ, MEL.floorDb()).changeLevel(changed, 6, new SplittableRandom(1));
        double bands = changed.at(3, 10) - clean.at(3, 10);
        assertThat(Math.abs(bands)).isGreaterThan(0.5);
        assertThat(mean(changed, VoiceMeasures.LEVEL) - mean(clean, VoiceMeasures.LEVEL))
                .isCloseTo(bands, within(0.01));
        assertThat(mean(changed, VoiceMeasures.HARMONICS)).isEqualTo(mean(clean, VoiceMeasures.HARMONICS));
        assertThat(mean(changed, VoiceMeasures.PITCH)).isEqualTo(mean(clean, VoiceMeasures.PITCH));
    }

    @Test
    void warpedFramesHaveTheMeasuresOfAHigherVoice() {
        FrameMatrix low = frames(PITCH_HZ, 0.002);
        FrameMatrix high = frames(PITCH_HZ * 1.15, 0.002);
        FrameMatrix warped = new VoiceWarp(BAND_HZ).apply(low, 1.3, 1.15);
        assertThat(warped.frames()).isEqualTo((int) Math.round(low.frames() / 1.3));
        assertThat(mean(warped, VoiceMeasures.PITCH)).isCloseTo(mean(high, VoiceMeasures.PITCH), within(0.01));
        assertThat(mean(warped, VoiceMeasures.CROSSINGS)).isCloseTo(mean(high, VoiceMeasures.CROSSINGS), within(0.01));
        assertThat(mean(warped, VoiceMeasures.LEVEL)).isCloseTo(mean(high, VoiceMeasures.LEVEL), within(0.5));
        assertThat(new TimeFrequencyWarp(BAND_HZ).apply(VoiceEffects.melOf(low, BANDS), 1.3, 1.15))
                .isEqualTo(VoiceEffects.melOf(warped, BANDS));
    }

    @Test
    void unvoicedFramesStayWithoutPitch() {
        FrameMatrix frames = frames(PITCH_HZ, 0.002);
        float[] values = frames.values();
        for (int frame = 0; frame < frames.frames(); frame += 2) {
            values[frame * frames.bands() + BANDS + VoiceMeasures.VOICED] = 0;
            values[frame * frames.bands() + BANDS + VoiceMeasures.PITCH] = 0;
        }
        FrameMatrix warped = new VoiceWarp(BAND_HZ).apply(frames, 0.77, 0.9);
        double pitch = Math.log(PITCH_HZ * 0.9 / 100) / Math.log(2);
        for (int frame = 0; frame < warped.frames(); frame++) {
            float voiced = warped.at(frame, BANDS + VoiceMeasures.VOICED);
            assertThat(voiced).isIn(0f, 1f);
            assertThat((double) warped.at(frame, BANDS + VoiceMeasures.PITCH)).isCloseTo(voiced * pitch, within(0.01));
        }
    }
}
