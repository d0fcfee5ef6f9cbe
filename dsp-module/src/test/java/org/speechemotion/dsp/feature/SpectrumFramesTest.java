// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.feature.SpectrumSettings.Scale;

class SpectrumFramesTest {

    private static final SpectrumSettings DECIBELS = new SpectrumSettings(22_050, 2048, 2048, 512, Scale.DECIBEL, -100);

    /** Bins far below the loudest of their frame are at the rounding noise of single precision. */
    @Test
    void equalsTheReferenceNumbers() throws IOException {
        FrameMatrix spectrum = SpectrumFrames.of(Reference.signal(), DECIBELS);
        double[][] expected = Reference.numbers("stft2048-db-every-5th.csv");

        assertThat(spectrum.frames()).isEqualTo(108);
        assertThat(spectrum.bands()).isEqualTo(1025);
        for (int row = 0; row < expected.length; row++) {
            for (int column = 0; column < expected[row].length; column++) {
                assertThat((double) spectrum.at(5 * column, 8 * row))
                        .as("bin %d of frame %d", 8 * row, 5 * column)
                        .isCloseTo(expected[row][column], within(0.01));
            }
        }
    }

    @Test
    void aSineOfFullScaleIsAtTheTop() {
        SpectrumSettings settings = new SpectrumSettings(16_000, 400, 512, 160, Scale.DECIBEL, -100);
        float[] sine = new float[8000];
        for (int i = 0; i < sine.length; i++) {
            sine[i] = (float) Math.sin(2 * Math.PI * settings.binHz(40) * i / 16_000);
        }
        FrameMatrix spectrum = SpectrumFrames.of(sine, settings);
        assertThat((double) spectrum.at(25, 40)).isCloseTo(settings.fullScaleDb(), within(0.01));
        assertThat((double) spectrum.at(25, 200)).isLessThan(-10);
    }

    @Test
    void decibelsAreThoseOfPower() {
        float[] signal = new float[3000];
        Arrays.setAll(new double[signal.length], i -> signal[i] = (float) Math.sin(i * i * 0.001));
        SpectrumSettings settings = new SpectrumSettings(16_000, 512, 512, 256, Scale.POWER, -100);
        FrameMatrix power = SpectrumFrames.of(signal, settings);
        FrameMatrix decibels =
                SpectrumFrames.of(signal, new SpectrumSettings(16_000, 512, 512, 256, Scale.DECIBEL, -100));
        for (int i = 0; i < power.values().length; i++) {
            assertThat((double) decibels.values()[i])
                    .isCloseTo(Math.max(-100, 10 * Math.log10(power.values()[i])), within(1e-4));
        }
    }

    @Test
    void isTheSameInBlocks() throws IOException {
        float[] signal = Reference.signal();
        FrameMatrix whole = SpectrumFrames.of(signal, DECIBELS);
        for (int seed = 0; seed < 10; seed++) {
            SpectrumFrames frames = new SpectrumFrames(DECIBELS);
            float[] values = new float[whole.values().length];
            int[] at = {0};
            FrameSink sink = frame -> System.arraycopy(frame, 0, values, 1025 * at[0]++, 1025);
            Blocks.of(signal, seed, (block, count) -> frames.process(block, count, sink));
            frames.finish(sink);
            assertThat(at[0]).isEqualTo(whole.frames());
            assertThat(Arrays.equals(values, whole.values())).isTrue();
        }
    }

    @Test
    void refusesSettingsThatDoNotFit() {
        assertThatThrownBy(() -> new SpectrumSettings(16_000, 600, 512, 160, Scale.POWER, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("600");
        assertThatThrownBy(() -> new SpectrumSettings(16_000, 400, 500, 160, Scale.POWER, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
