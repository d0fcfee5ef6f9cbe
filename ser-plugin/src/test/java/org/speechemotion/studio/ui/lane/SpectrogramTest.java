// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.AudioException;
import org.speechemotion.dsp.audio.AudioFiles;
import org.speechemotion.dsp.audio.AudioSource;
import org.speechemotion.dsp.audio.WavWriter;

/** Tiles of a spectrogram: where they are and what is in them. */
class SpectrogramTest {

    private static final int RATE = 16_000;
    private static final double TOP = 8000;

    @TempDir
    private Path folder;

    private Path sine(double hertz, double seconds, double amplitude) throws AudioException {
        float[] samples = new float[(int) (seconds * RATE)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (amplitude * Math.sin(2 * Math.PI * hertz * i / RATE));
        }
        Path file = folder.resolve("sine.wav");
        WavWriter.write16(file, RATE, samples);
        return file;
    }

    @ParameterizedTest
    @EnumSource(FrequencyScale.class)
    void aSineIsOneLineAtItsLevelAndItsFrequency(FrequencyScale scale) throws Exception {
        try (AudioSource source = AudioFiles.open(sine(1000, 4, 0.5))) {
            SpectrogramComputer computer = new SpectrogramComputer(source, TOP);
            float[] levels = computer.levels(new SpectrogramTile(3, 0), scale);
            int row = (int) Math.floor((1 - scale.fraction(1000, TOP)) * SpectrogramComputer.ROWS);
            int column = 10 * SpectrogramComputer.ROWS;
            float loudest =
                    Math.max(levels[column + row], Math.max(levels[column + row - 1], levels[column + row + 1]));
            assertThat(loudest).isCloseTo(-6.0f, within(1.5f));
            int far = (int) Math.floor((1 - scale.fraction(3000, TOP)) * SpectrogramComputer.ROWS);
            assertThat(levels[column + far]).isLessThan(-70);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 9, 12})
    void anyZoomShowsTheSine(int level) throws Exception {
        try (AudioSource source = AudioFiles.open(sine(2000, 4, 1))) {
            SpectrogramComputer computer = new SpectrogramComputer(source, TOP);
            float[] levels = computer.levels(new SpectrogramTile(level, 0), FrequencyScale.LINEAR);
            float loudest = -200;
            for (int row = 0; row < SpectrogramComputer.ROWS; row++) {
                loudest = Math.max(loudest, levels[row]);
            }
            assertThat(loudest).isGreaterThan(-12);
        }
    }

    @Test
    void whatComesAfterTheEndIsEmpty() throws Exception {
        try (AudioSource source = AudioFiles.open(sine(2000, 0.2, 1))) {
            SpectrogramComputer computer = new SpectrogramComputer(source, TOP);
            float[] levels = computer.levels(new SpectrogramTile(3, 0), FrequencyScale.MEL);
            for (int row = 0; row < SpectrogramComputer.ROWS; row++) {
                assertThat(levels[200 * SpectrogramComputer.ROWS + row]).isLessThan(-100);
            }
            assertThat(computer.surveyTop()).isBetween(-10.0, 1.0);
        }
    }

    @Test
    void tilesLieSideBySideAtEveryLevel() {
        for (int level = 0; level < 20; level++) {
            SpectrogramTile tile = SpectrogramTile.at(level, 12.3, 44_100);
            TimeSpan span = tile.span(44_100);
            assertThat(span.contains(12.3)).isTrue();
            assertThat(new SpectrogramTile(level, tile.index() + 1).span(44_100).start())
                    .isCloseTo(span.end(), within(1e-9));
            assertThat(tile.parent().span(44_100).contains(12.3)).isTrue();
        }
    }

    @Test
    void columnsAreAboutAPixelOfTheScreen() {
        for (double secondsPerPixel = 1e-5; secondsPerPixel < 30; secondsPerPixel *= 1.7) {
            int level = SpectrogramTile.level(secondsPerPixel, 44_100);
            double column = (double) new SpectrogramTile(level, 0).hop(44_100) / 44_100;
            assertThat(column <= secondsPerPixel * 1.5 || level == 0).isTrue();
            assertThat(column * 2).isGreaterThan(secondsPerPixel * 1.4);
        }
    }

    @Test
    void scalesLeadThereAndBack() {
        for (FrequencyScale scale : FrequencyScale.values()) {
            for (double hertz : new double[] {0, 100, 1000, 7999}) {
                assertThat(scale.hertzAt(scale.fraction(hertz, TOP), TOP)).isCloseTo(hertz, within(1e-6));
            }
        }
    }
}
