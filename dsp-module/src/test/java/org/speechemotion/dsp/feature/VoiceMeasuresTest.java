// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoiceMeasuresTest {

    private static final int RATE = 16_000;
    private static final int LENGTH = 2048;

    private static float[] measure(float[] frame) {
        float[] values = new float[2 + VoiceMeasures.COLUMNS];
        new VoiceMeasures(RATE, LENGTH, 2, -80).compute(frame, values);
        return java.util.Arrays.copyOfRange(values, 2, values.length);
    }

    private static float[] buzz(double hz, double level) {
        float[] frame = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            for (int harmonic = 1; harmonic * hz < 5000; harmonic++) {
                frame[i] += (float) (level * Math.sin(2 * Math.PI * harmonic * hz * i / RATE + harmonic) / harmonic);
            }
        }
        return frame;
    }

    private static void addNoise(float[] frame, double deviation) {
        Random random = new Random(4);
        for (int i = 0; i < frame.length; i++) {
            frame[i] += (float) (deviation * random.nextGaussian());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {62.5, 100, 131.7, 220, 437, 780})
    void theFundamentalFrequencyIsFoundInOctaves(double hz) {
        float[] values = measure(buzz(hz, 0.1));
        assertThat(values[VoiceMeasures.VOICED]).isEqualTo(1);
        assertThat((double) values[VoiceMeasures.PITCH]).isCloseTo(Math.log(hz / 100) / Math.log(2), within(0.005));
        assertThat(values[VoiceMeasures.HARMONICS]).isGreaterThan(25);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 10, 20})
    void harmonicsToNoiseIsTheRatioThatTheSoundWasMixedWith(double ratioDb) {
        float[] frame = buzz(150, 0.1);
        double power = 0;
        for (float sample : frame) {
            power += (double) sample * sample / LENGTH;
        }
        addNoise(frame, Math.sqrt(power / Math.pow(10, ratioDb / 10)));
        assertThat((double) measure(frame)[VoiceMeasures.HARMONICS]).isCloseTo(ratioDb, within(1.5));
    }

    @Test
    void noiseHasNoFundamentalFrequencyAndManyZeroCrossings() {
        float[] frame = new float[LENGTH];
        addNoise(frame, 0.1);
        float[] values = measure(frame);
        assertThat(values[VoiceMeasures.VOICED]).isZero();
        assertThat(values[VoiceMeasures.PITCH]).isZero();
        assertThat(values[VoiceMeasures.HARMONICS]).isLessThan(0);
        assertThat(values[VoiceMeasures.CROSSINGS]).isBetween(0.45f, 0.55f);
        assertThat(values[VoiceMeasures.LEVEL]).isCloseTo(-20, within(0.5f));
    }

    @Test
    void aToneCrossesZeroTwiceAPeriodWhateverItsOffset() {
        float[] frame = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            frame[i] = (float) (0.3 + 0.1 * Math.sin(2 * Math.PI * 500 * i / RATE + 0.1));
        }
        assertThat(measure(frame)[VoiceMeasures.CROSSINGS]).isCloseTo(2 * 500f / RATE, within(0.001f));
    }

    @Test
    void silenceIsUnvoicedAtTheLowestLevel() {
        assertThat(measure(new float[LENGTH])).containsExactly(0, -10, 0, 0, -80);
    }

    @Test
    void framesTooShortForALowVoiceAreMeasuredAllTheSame() {
        float[] values = new float[VoiceMeasures.COLUMNS];
        for (int length : new int[] {1, 2, 40, 100, 400}) {
            new VoiceMeasures(RATE, length, 0, -80).compute(java.util.Arrays.copyOf(buzz(300, 0.1), length), values);
            for (float value : values) {
                assertThat(value).isFinite();
            }
        }
    }
}
