// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.feature.Blocks;

class SpeechDetectorTest {

    private static final int RATE = SpeechDetector.SAMPLE_RATE;

    @ParameterizedTest
    @CsvSource({
        "NONE, 60, -20",
        "NONE, 60, -60",
        "WHITE, 20, -30",
        "WHITE, 10, -30",
        "PINK, 20, -30",
        "PINK, 10, -55",
        "BROWN, 10, -15",
        "HUM, 10, -30",
        "HUM, 0, -30",
        "WHITE, 20, -60"
    })
    void findsVoicesInNoise(NoiseKind noise, double snr, double levelDb) {
        Session session = Voices.session(60, noise, snr, levelDb, new Random(4));
        SpeechActivity found = SpeechDetector.detect(session.samples(), SpeechSettings.DEFAULT);

        Detection detection = new Detection(0.25);
        detection.add(found, session.speech(), session.duration());
        System.out.println(noise + " " + snr + " dB, level " + levelDb + ": " + detection);
        assertThat(found.scores()).hasSize(1 + session.samples().length / 256);
        assertThat(found.frameStep()).isEqualTo(0.016);
        assertThat(detection.auc()).isGreaterThan(0.95);
        assertThat(detection.errorRate()).isLessThan(0.1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, 0.001, 0.1})
    void silenceAndSteadyNoiseAreNoSpeech(double gain) {
        for (NoiseKind kind : new NoiseKind[] {NoiseKind.WHITE, NoiseKind.PINK, NoiseKind.BROWN, NoiseKind.HUM}) {
            for (int seconds : new int[] {1, 3, 30}) {
                float[] noise = kind.make(seconds * RATE, new Random(seconds));
                for (int i = 0; i < noise.length; i++) {
                    noise[i] *= (float) gain;
                }
                SpeechActivity found = SpeechDetector.detect(noise, SpeechSettings.DEFAULT);
                assertThat(found.regions()).as("%s of %d s", kind, seconds).isEmpty();
                for (float score : found.scores()) {
                    assertThat(score).isBetween(0f, 1f);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {50, 220, 1000, 5000})
    void aPureToneIsNoSpeech(double hz) {
        float[] tone = new float[10 * RATE];
        for (int i = 0; i < tone.length; i++) {
            tone[i] = (float) (0.3 * Math.sin(2 * Math.PI * hz * i / RATE));
        }
        assertThat(SpeechDetector.detect(tone, SpeechSettings.DEFAULT).regions())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 3200})
    void veryShortRecordingsHaveNoSpeech(int length) {
        float[] samples =
                Voices.session(5, NoiseKind.NONE, 60, -20, new Random(1)).samples();
        float[] start = Arrays.copyOfRange(samples, 2 * RATE, 2 * RATE + length);
        SpeechActivity found = SpeechDetector.detect(start, SpeechSettings.DEFAULT);
        assertThat(found.scores()).hasSize(1 + length / 256);
        assertThat(found.regions()).isEmpty();
    }

    @Test
    void digitalSilenceAroundSpeechDoesNoHarm() {
        Session session = Voices.session(20, NoiseKind.PINK, 30, -30, new Random(6));
        float[] samples = new float[40 * RATE];
        System.arraycopy(session.samples(), 0, samples, 10 * RATE, 20 * RATE);
        SpeechActivity found = SpeechDetector.detect(samples, SpeechSettings.DEFAULT);

        List<TimeSpan> truth = new ArrayList<>();
        session.speech().forEach(span -> truth.add(new TimeSpan(10 + span.start(), 10 + span.end())));
        Detection detection = new Detection(0.25);
        detection.add(found, truth, 40);
        System.out.println("digital silence: " + detection);
        assertThat(detection.errorRate()).isLessThan(0.1);
    }

    @ParameterizedTest
    @EnumSource(NoiseKind.class)
    void isTheSameInBlocks(NoiseKind noise) throws IOException {
        float[] samples =
                Voices.session(12, noise, 15, -25, new Random(noise.ordinal())).samples();
        SpeechActivity whole = SpeechDetector.detect(samples, SpeechSettings.DEFAULT);
        SpeechDetector detector = new SpeechDetector();
        Blocks.of(samples, noise.ordinal(), detector::process);
        SpeechActivity blocks = detector.finish();
        assertThat(blocks.scores()).containsExactly(whole.scores());
        assertThat(blocks.regions()).isEqualTo(whole.regions());
    }

    @Test
    void settingsAreHeeded() {
        float[] samples =
                Voices.session(20, NoiseKind.PINK, 20, -25, new Random(2)).samples();
        SpeechActivity tight = SpeechDetector.detect(samples, SpeechSettings.DEFAULT.withPadding(0));
        SpeechActivity wide = SpeechDetector.detect(samples, SpeechSettings.DEFAULT);
        assertThat(tight.regions()).isNotEmpty();
        assertThat(tight.regions().get(0).start() - wide.regions().get(0).start())
                .isCloseTo(0.05, within(1e-9));
        SpeechSettings all = SpeechSettings.DEFAULT.withScores(0, 0);
        assertThat(SpeechDetector.detect(samples, all).regions()).hasSize(1);
        assertThatThrownBy(() -> SpeechSettings.DEFAULT.withScores(0.4, 0.6))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDetectorIsClosedAfterItsEnd() {
        SpeechDetector detector = new SpeechDetector();
        detector.finish();
        assertThatThrownBy(() -> detector.process(new float[1], 1)).isInstanceOf(IllegalStateException.class);
    }

    /** What a byte a measure costs must not grow back to floats: fourteen bytes every 256 samples. */
    @Test
    void aRecordingIsKeptInAFewBytesAFrame() {
        assertThat(FrameMeasures.COUNT).isLessThanOrEqualTo(16);
        MeasureStore store = new MeasureStore();
        byte[] measures = new byte[FrameMeasures.COUNT];
        for (int frame = 0; frame < 40_000; frame++) {
            measures[3] = (byte) frame;
            store.add(measures);
        }
        assertThat(store.frames()).isEqualTo(40_000);
        assertThat(store.at(39_999, 3)).isEqualTo(39_999 & 0xff);
        assertThat(store.at(16_384, 3)).isZero();
        assertThat(store.at(16_383, 3)).isEqualTo(255);
    }
}
