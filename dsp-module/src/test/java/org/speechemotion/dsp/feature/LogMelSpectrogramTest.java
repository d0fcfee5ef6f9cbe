// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogMelSpectrogramTest {

    private static final MelSettings LIBROSA = new MelSettings(22_050, 2048, 2048, 512, 128, 0, 11_025, -100);

    @Test
    void equalsTheReferenceNumbers() throws IOException {
        FrameMatrix mel = LogMelSpectrogram.of(Reference.signal(), LIBROSA);
        double[][] expected = Reference.numbers("mel128-power-every-5th.csv");

        assertThat(mel.frames()).isEqualTo(108);
        assertThat(mel.bands()).isEqualTo(expected.length);
        for (int band = 0; band < expected.length; band++) {
            for (int column = 0; column < expected[band].length; column++) {
                assertThat((double) mel.at(5 * column, band))
                        .as("band %d of frame %d", band, 5 * column)
                        .isCloseTo(10 * Math.log10(Math.max(1e-10, expected[band][column])), within(1e-3));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"16000, 2048, 2048, 512, 64", "16000, 400, 512, 160, 40", "8000, 101, 128, 300, 8", "8000, 64, 64, 1, 4"
    })
    void isTheFormulaOfTheSettings(int rate, int window, int fft, int hop, int bands) {
        MelSettings settings = new MelSettings(rate, window, fft, hop, bands, 50, rate / 2.0 - 300, -80);
        float[] signal = noise(3 * fft + 17, 5);
        FrameMatrix mel = LogMelSpectrogram.of(signal, settings);

        assertThat(mel.frames()).isEqualTo(1 + signal.length / hop);
        assertThat(mel.frameStep()).isEqualTo((double) hop / rate);
        for (int frame : new int[] {0, 1, mel.frames() / 2, mel.frames() - 1}) {
            double[] expected = slowLogMel(signal, settings, frame);
            for (int band = 0; band < bands; band++) {
                assertThat((double) mel.at(frame, band)).isCloseTo(expected[band], within(1e-3));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "511", "512", "1024", "40000", "70001"})
    void isTheSameInBlocks(int length) throws IOException {
        float[] signal = noise(length, 7);
        FrameMatrix whole = LogMelSpectrogram.of(signal, MelSettings.SPEECH_EMOTION);
        assertThat(whole.frames()).isEqualTo(1 + length / 512);
        for (int seed = 0; seed < 20; seed++) {
            LogMelSpectrogram mel = new LogMelSpectrogram(MelSettings.SPEECH_EMOTION);
            float[] values = new float[whole.values().length];
            int[] frames = {0};
            FrameSink sink = frame -> System.arraycopy(frame, 0, values, 64 * frames[0]++, 64);
            Blocks.of(signal, seed, (block, count) -> mel.process(block, count, sink));
            mel.finish(sink);
            assertThat(frames[0]).isEqualTo(whole.frames());
            assertThat(values).containsExactly(whole.values());
        }
    }

    @Test
    void hopsMayBeLongerThanWindows() throws IOException {
        MelSettings settings = new MelSettings(8000, 128, 128, 10_007, 8, 0, 4000, -80);
        float[] signal = noise(100_000, 3);
        FrameMatrix whole = LogMelSpectrogram.of(signal, settings);
        assertThat(whole.frames()).isEqualTo(10);
        double[] expected = slowLogMel(signal, settings, 7);
        for (int band = 0; band < 8; band++) {
            assertThat((double) whole.at(7, band)).isCloseTo(expected[band], within(1e-3));
        }
        LogMelSpectrogram mel = new LogMelSpectrogram(settings);
        float[] values = new float[80];
        int[] frames = {0};
        FrameSink sink = frame -> System.arraycopy(frame, 0, values, 8 * frames[0]++, 8);
        Blocks.of(signal, 11, (block, count) -> mel.process(block, count, sink));
        mel.finish(sink);
        assertThat(values).containsExactly(whole.values());
    }

    @Test
    void silenceIsTheFloor() {
        FrameMatrix mel = LogMelSpectrogram.of(new float[4000], MelSettings.SPEECH_EMOTION);
        assertThat(mel.values()).containsOnly(-80f);
    }

    @Test
    void takesNoSamplesAfterItsEnd() throws IOException {
        LogMelSpectrogram mel = new LogMelSpectrogram(MelSettings.SPEECH_EMOTION);
        mel.finish(frame -> {});
        assertThatThrownBy(() -> mel.process(new float[1], 1, frame -> {})).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void failuresOfTheSinkComeThrough() {
        LogMelSpectrogram mel = new LogMelSpectrogram(MelSettings.SPEECH_EMOTION);
        assertThatThrownBy(() -> mel.process(new float[5000], 5000, frame -> {
                    throw new IOException("full");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("full");
    }

    private static float[] noise(int length, long seed) {
        Random random = new Random(seed);
        float[] samples = new float[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (float) (random.nextGaussian() * 0.1);
        }
        return samples;
    }

    /** The formula once more in double precision, by definition and not by fast transform. */
    private static double[] slowLogMel(float[] signal, MelSettings s, int frame) {
        double[] power = new double[s.fftLength() / 2 + 1];
        long start = (long) frame * s.hop() - (s.windowLength() + 1) / 2;
        for (int k = 0; k < power.length; k++) {
            double re = 0;
            double im = 0;
            for (int i = 0; i < s.windowLength(); i++) {
                long at = start + i;
                double sample = at < 0 || at >= signal.length ? 0 : signal[(int) at];
                double value = sample * (0.5 - 0.5 * Math.cos(2 * Math.PI * i / s.windowLength()));
                re += value * Math.cos(2 * Math.PI * i * k / s.fftLength());
                im += value * Math.sin(2 * Math.PI * i * k / s.fftLength());
            }
            power[k] = re * re + im * im;
        }
        double[] edges = new double[s.bands() + 2];
        double low = mel(s.lowHz());
        double high = mel(s.highHz());
        Arrays.setAll(edges, i -> hz(low + (high - low) * i / (s.bands() + 1)));
        double[] result = new double[s.bands()];
        for (int band = 0; band < s.bands(); band++) {
            double sum = 0;
            for (int k = 0; k < power.length; k++) {
                double f = (double) k * s.sampleRate() / s.fftLength();
                double up = (f - edges[band]) / (edges[band + 1] - edges[band]);
                double down = (edges[band + 2] - f) / (edges[band + 2] - edges[band + 1]);
                sum += Math.max(0, Math.min(up, down)) * 2 / (edges[band + 2] - edges[band]) * power[k];
            }
            result[band] = Math.max(s.floorDb(), 10 * Math.log10(sum));
        }
        return result;
    }

    private static double mel(double hz) {
        return hz < 1000 ? hz * 3 / 200 : 15 + 27 * Math.log(hz / 1000) / Math.log(6.4);
    }

    private static double hz(double mel) {
        return mel < 15 ? mel * 200 / 3 : 1000 * Math.pow(6.4, (mel - 15) / 27);
    }
}
