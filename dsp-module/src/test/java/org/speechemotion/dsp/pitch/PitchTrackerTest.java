// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.pitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.speechemotion.dsp.feature.Blocks;
import org.speechemotion.dsp.feature.Reference;

class PitchTrackerTest {

    @Test
    void followsTheReferenceVoice() throws IOException {
        PitchSettings settings =
                PitchSettings.VOICE.withSampleRate(Reference.SAMPLE_RATE).withStep(512.0 / Reference.SAMPLE_RATE);
        PitchTrack track = PitchTracker.of(Reference.signal(), settings);
        double[][] truth = Reference.numbers("true-f0.csv");

        assertThat(track.frameStep()).isEqualTo(512.0 / Reference.SAMPLE_RATE);
        assertThat(track.hz()).hasSize(truth.length);
        List<Double> errors = new ArrayList<>();
        for (int k = 0; k < truth.length; k++) {
            double time = truth[k][0];
            if (time > 0.05 && (time < 1.05 || time > 1.35) && time < 2.45) {
                double error = Math.abs(track.hz()[k] / truth[k][1] - 1);
                assertThat(error).as("relative error at %f s", time).isLessThan(0.02);
                errors.add(error);
            }
        }
        errors.sort(null);
        assertThat(errors).hasSizeGreaterThan(85);
        assertThat(errors.get(errors.size() / 2)).as("median relative error").isLessThan(0.002);
    }

    @ParameterizedTest
    @ValueSource(doubles = {70, 120, 233, 440, 750})
    void findsSteadyPitches(double hz) {
        PitchTrack track = PitchTracker.of(harmonics(hz, 16_000, 0.01), PitchSettings.VOICE);
        for (int k = 10; k < 90; k++) {
            assertThat((double) track.hz()[k]).isCloseTo(hz, within(hz * 0.005));
            assertThat(track.voicing()[k]).isBetween(0.8f, 1f);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {61, 80, 100, 125, 160, 200, 250, 311.1, 320, 400, 437.2, 500, 640, 789})
    void findsThePitchOfAnExactSine(double hz) {
        float[] sine = new float[16_000];
        for (int i = 0; i < sine.length; i++) {
            sine[i] = (float) (0.5 * Math.sin(2 * Math.PI * hz * i / 16_000));
        }
        PitchTrack track = PitchTracker.of(sine, PitchSettings.VOICE);
        for (int k = 10; k < 90; k++) {
            assertThat((double) track.hz()[k]).as("value %d", k).isCloseTo(hz, within(hz * 0.01));
            assertThat(track.voicing()[k]).isBetween(0.95f, 1f);
        }
    }

    @Test
    void noiseAndSilenceHaveNoPitch() {
        Random random = new Random(2);
        float[] noise = new float[32_000];
        for (int i = 0; i < 16_000; i++) {
            noise[i] = (float) (0.1 * random.nextGaussian());
        }
        PitchTrack track = PitchTracker.of(noise, PitchSettings.VOICE);
        int voiced = 0;
        for (float hz : track.hz()) {
            voiced += Float.isNaN(hz) ? 0 : 1;
        }
        assertThat(track.hz()).hasSize(201);
        assertThat(voiced).isLessThanOrEqualTo(2);
        assertThat(track.voicing()).endsWith(0f, 0f, 0f);
    }

    @Test
    void isTheSameInBlocks() throws IOException {
        float[] signal = harmonics(180, 16_000, 0.2);
        PitchTrack whole = PitchTracker.of(signal, PitchSettings.VOICE);
        PitchTracker tracker = new PitchTracker(PitchSettings.VOICE);
        List<Float> hz = new ArrayList<>();
        List<Float> voicing = new ArrayList<>();
        PitchSink sink = (pitch, periodic) -> {
            hz.add(pitch);
            voicing.add(periodic);
        };
        Blocks.of(signal, 9, (block, count) -> tracker.process(block, count, sink));
        tracker.finish(sink);
        assertThat(hz).hasSize(whole.hz().length);
        for (int k = 0; k < hz.size(); k++) {
            assertThat(hz.get(k)).isEqualTo(Float.valueOf(whole.hz()[k]));
            assertThat(voicing.get(k)).isEqualTo(Float.valueOf(whole.voicing()[k]));
        }
    }

    @Test
    void refusesSettingsThatDoNotFit() {
        assertThatThrownBy(() -> PitchSettings.VOICE.withRange(300, 200)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PitchSettings.VOICE.withRange(0, 200)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PitchSettings.VOICE.withStep(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static float[] harmonics(double hz, int length, double noise) {
        Random random = new Random(1);
        float[] signal = new float[length];
        for (int i = 0; i < length; i++) {
            double sum = noise * random.nextGaussian();
            for (int h = 1; h <= 8; h++) {
                sum += Math.sin(2 * Math.PI * h * hz * i / 16_000 + h) / h;
            }
            signal[i] = (float) (0.05 * sum);
        }
        return signal;
    }
}
