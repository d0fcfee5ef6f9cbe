// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplerTest {

    private static final int LENGTH = 16_000;

    /** Measures gain at tones up to 0.91 of half the lower rate, and what is left of tones beyond half of it. */
    @ParameterizedTest
    @CsvSource({
        "44100, 16000",
        "22050, 16000",
        "11025, 16000",
        "48000, 16000",
        "96000, 16000",
        "8000, 16000",
        "32000, 16000",
        "44056, 16000",
        "44101, 16000",
        "16000, 44100",
        "192000, 16000"
    })
    void passesThePassBandAndStopsTheStopBand(int in, int out) {
        double half = Math.min(in, out) / 2.0;
        double ripple = 0;
        for (int i = 1; i <= 13; i++) {
            double frequency = half * 0.91 * i / 13 - 1;
            ripple = Math.max(ripple, Math.abs(gain(in, out, frequency)));
        }
        assertThat(ripple).as("ripple in dB").isLessThan(0.001);
        double loudest = -200;
        for (int i = 0; i < 12 && out < in; i++) {
            double frequency = half * 1.0005 + (in / 2.0 - half) * 0.999 * i / 12;
            loudest = Math.max(loudest, rest(in, out, frequency));
        }
        assertThat(loudest).as("stop band in dB").isLessThan(-96);
        if (out > in) {
            assertThat(imageOf(in, out, half * 0.8)).as("image in dB").isLessThan(-96);
        }
    }

    /** The level of a tone in the output, by projection with a Hann window, in dB. */
    private static double gain(int in, int out, double frequency) {
        float[] y = Resampler.resample(TestSignals.tone(in, frequency, LENGTH), in, out);
        int edge = y.length / 8;
        int length = y.length - 2 * edge;
        double cos = 0;
        double sin = 0;
        double sum = 0;
        for (int i = 0; i < length; i++) {
            double window = 1 - Math.cos(2 * Math.PI * (i + 0.5) / length);
            double angle = 2 * Math.PI * frequency * (edge + i) / out;
            cos += window * y[edge + i] * Math.cos(angle);
            sin += window * y[edge + i] * Math.sin(angle);
            sum += window;
        }
        return 20 * Math.log10(2 * Math.hypot(cos, sin) / sum);
    }

    /** The level of everything that is left of a tone, in dB. */
    private static double rest(int in, int out, double frequency) {
        float[] y = Resampler.resample(TestSignals.tone(in, frequency, LENGTH), in, out);
        return 20 * Math.log10(level(y) * Math.sqrt(2));
    }

    /** What is left when the tone itself is taken out of the output. */
    private static double imageOf(int in, int out, double frequency) {
        float[] y = Resampler.resample(TestSignals.tone(in, frequency, LENGTH), in, out);
        float[] expected = TestSignals.tone(out, frequency, y.length);
        float[] rest = new float[y.length];
        for (int i = 0; i < y.length; i++) {
            rest[i] = y[i] - expected[i];
        }
        return 20 * Math.log10(level(rest) * Math.sqrt(2) + 1e-12);
    }

    private static double level(float[] y) {
        int edge = y.length / 8;
        double sum = 0;
        for (int i = edge; i < y.length - edge; i++) {
            sum += (double) y[i] * y[i];
        }
        return Math.sqrt(sum / (y.length - 2 * edge));
    }

    @ParameterizedTest
    @CsvSource({"44100, 16000", "48000, 16000", "11025, 16000", "96000, 16000", "44101, 16000", "16000, 16000"})
    void givesTheSameNumbersWhateverTheBlocksAre(int in, int out) {
        Random random = new Random(1);
        float[] signal = new float[50_001];
        for (int i = 0; i < signal.length; i++) {
            signal[i] = random.nextFloat() - 0.5f;
        }
        float[] whole = Resampler.resample(signal, in, out);
        assertThat(whole).hasSize((int) (((long) signal.length * out + in - 1) / in));
        Resampler resampler = new Resampler(in, out);
        float[] joined = new float[whole.length];
        int length = 0;
        for (int from = 0; from < signal.length; ) {
            int count = Math.min(random.nextInt(3000), signal.length - from);
            float[] part = new float[resampler.maxOutput(count)];
            int got = resampler.process(Arrays.copyOfRange(signal, from, from + count), count, part);
            System.arraycopy(part, 0, joined, length, got);
            length += got;
            from += count;
        }
        float[] rest = new float[resampler.maxOutput(0)];
        int got = resampler.finish(rest);
        System.arraycopy(rest, 0, joined, length, got);
        assertThat(length + got).isEqualTo(whole.length);
        assertThat(Arrays.equals(joined, whole)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 100})
    void takesShortSignals(int length) {
        float[] signal = new float[length];
        Arrays.fill(signal, 0.5f);
        assertThat(Resampler.resample(signal, 44_100, 16_000)).hasSize((int) Math.ceil(length * 16_000 / 44_100.0));
        assertThat(Resampler.resample(signal, 8000, 16_000)).hasSize(2 * length);
    }

    @Test
    void keepsTheTime() {
        float[] signal = new float[44_100];
        signal[22_050] = 1;
        float[] y = Resampler.resample(signal, 44_100, 16_000);
        int top = 0;
        for (int i = 0; i < y.length; i++) {
            top = Math.abs(y[i]) > Math.abs(y[top]) ? i : top;
        }
        assertThat(top).isEqualTo(8000);
        assertThat(y[7999]).isCloseTo(y[8001], org.assertj.core.data.Offset.offset(1e-6f));
    }

    /** The reference is soxr's very high quality. Transition bands differ, so both are compared below 5.4 kHz. */
    @Test
    void agreesWithAnotherResampler() throws IOException {
        float[] signal = ResampledReader.readMono(resource("voice-like-22050.wav"), 22_050);
        float[] y = Resampler.resample(signal, 22_050, 16_000);
        assertThat(y).hasSize(40_000);
        float[] reference = new float[y.length];
        try (InputStream raw = ResamplerTest.class.getResourceAsStream("voice-like-16000.f32.gz");
                DataInputStream in = new DataInputStream(new GZIPInputStream(raw))) {
            for (int i = 0; i < y.length; i++) {
                reference[i] = in.readFloat();
            }
        }
        float[] ours = Resampler.resample(y, 16_000, 12_000);
        float[] theirs = Resampler.resample(reference, 16_000, 12_000);
        double error = 0;
        double power = 0;
        for (int i = 300; i < ours.length - 300; i++) {
            error += Math.pow(ours[i] - theirs[i], 2);
            power += Math.pow(ours[i], 2);
        }
        assertThat(10 * Math.log10(power / error)).as("agreement in dB").isGreaterThan(100);
    }

    @Test
    void refusesRatesThatAreNone() {
        assertThatThrownBy(() -> new Resampler(0, 16_000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Resampler(16_000, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Path resource(String name) {
        try {
            return Path.of(ResamplerTest.class.getResource(name).toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
