// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
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
    private static final Path REFERENCE = Path.of("..", "dsp-module", "src", "test", "resources", "reference");

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

    private static SpectrogramLevels levels(AudioSource source, int window, SpectrogramTile tile) throws IOException {
        return new SpectrogramComputer(source, DisplaySettings.MIX, window, TOP).levels(tile, () -> false);
    }

    /** The numbers are librosa's: 20 log10 of a transform that is not normalised, where a sine of full scale has 512. */
    @Test
    void equalsTheReferenceNumbers() throws IOException {
        double fullScale = 20 * Math.log10(2048 / 4.0);
        List<String> rows = Files.readAllLines(REFERENCE.resolve("stft2048-db-every-5th.csv"));
        int compared = 0;
        try (AudioSource source = AudioFiles.open(REFERENCE.resolve("voice-like-22050.wav"))) {
            SpectrogramTile hopOf512 = new SpectrogramTile(5, 0);
            assertThat(hopOf512.hop(22_050)).isEqualTo(512);
            SpectrogramLevels levels =
                    new SpectrogramComputer(source, DisplaySettings.MIX, 2048, 11_025).levels(hopOf512, () -> false);
            assertThat(levels.bins()).isEqualTo(1025);
            for (int row = 0; row < rows.size(); row++) {
                String[] expected = rows.get(row).split(",");
                for (int column = 0; column < expected.length; column++) {
                    double value =
                            Math.max(SpectrogramLevels.FLOOR_DB, Double.parseDouble(expected[column]) - fullScale);
                    assertThat((double) levels.decibels(5 * column, 8 * row))
                            .as("bin %d of frame %d", 8 * row, 5 * column)
                            .isCloseTo(value, within(0.1));
                    compared++;
                }
            }
            // From the whole table, so that the short one cannot have been made to fit: bins 0 and 8 at frames 0 to 2.
            assertThat((double) levels.decibels(0, 0)).isCloseTo(18.8905 - fullScale, within(0.1));
            assertThat((double) levels.decibels(1, 0)).isCloseTo(13.3444 - fullScale, within(0.1));
            assertThat((double) levels.decibels(2, 0)).isCloseTo(-5.4793 - fullScale, within(0.1));
            assertThat((double) levels.decibels(0, 8)).isCloseTo(22.2067 - fullScale, within(0.1));
            assertThat((double) levels.decibels(1, 8)).isCloseTo(16.2293 - fullScale, within(0.1));
            assertThat((double) levels.decibels(2, 8)).isCloseTo(-10.5030 - fullScale, within(0.1));
        }
        assertThat(compared).isGreaterThan(2000);
    }

    @ParameterizedTest
    @EnumSource(FrequencyScale.class)
    void aSineIsOneLineAtItsFrequency(FrequencyScale scale) throws Exception {
        try (AudioSource source = AudioFiles.open(sine(1000, 4, 0.5))) {
            SpectrogramLevels levels = levels(source, 512, new SpectrogramTile(3, 0));
            assertThat(levels.decibels(10, 1000.0)).isCloseTo(-6.0f, within(0.05f));
            int[] grey =
                    IntStream.range(0, 256).map(i -> 0xFF000000 | i * 0x10101).toArray();
            BufferedImage image = SpectrogramImage.of(levels, scale, TOP, 0, 60, grey);
            double middle = (1 - scale.fraction(1000, TOP)) * SpectrogramImage.ROWS;
            int brightest = 0;
            for (int row = 0; row < SpectrogramImage.ROWS; row++) {
                int here = image.getRGB(10, row) & 0xFF;
                if (here > (image.getRGB(10, brightest) & 0xFF)) {
                    brightest = row;
                }
            }
            assertThat(brightest + 0.5).isCloseTo(middle, within(2.5));
            double level = 60.0 * (image.getRGB(10, brightest) & 0xFF) / 255 - 60;
            assertThat(level).isCloseTo(-6, within(1.5));
            int far = (int) ((1 - scale.fraction(3000, TOP)) * SpectrogramImage.ROWS);
            assertThat(image.getRGB(10, far)).isEqualTo(grey[0]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 9, 12})
    void anyZoomShowsTheSine(int level) throws Exception {
        try (AudioSource source = AudioFiles.open(sine(2000, 4, 1))) {
            assertThat(levels(source, 512, new SpectrogramTile(level, 0)).decibels(0, 2000.0))
                    .isGreaterThan(-12);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {128, 256, 512, 1024, 2048})
    void aSineOfFullScaleIsAtZeroInAnyWindow(int window) throws Exception {
        try (AudioSource source = AudioFiles.open(sine(2000, 2, 1))) {
            assertThat(levels(source, window, new SpectrogramTile(3, 0)).decibels(120, 2000.0))
                    .isCloseTo(0, within(0.05f));
        }
    }

    @Test
    void aLongWindowPartsWhatAShortOneDoesNot() throws Exception {
        float[] samples = new float[2 * RATE];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float)
                    (0.4 * Math.sin(2 * Math.PI * 1000 * i / RATE) + 0.4 * Math.sin(2 * Math.PI * 1062.5 * i / RATE));
        }
        Path file = folder.resolve("two.wav");
        WavWriter.write16(file, RATE, samples);
        try (AudioSource source = AudioFiles.open(file)) {
            SpectrogramLevels fine = levels(source, 2048, new SpectrogramTile(3, 0));
            assertThat(fine.decibels(120, 1031.25)).isLessThan(fine.decibels(120, 1000.0) - 30);
            SpectrogramLevels coarse = levels(source, 256, new SpectrogramTile(3, 0));
            assertThat(coarse.decibels(120, 1031.25)).isGreaterThan(coarse.decibels(120, 1000.0) - 10);
        }
    }

    @Test
    void aChannelIsShownWithoutTheOthers() throws Exception {
        float[][] channels = new float[2][3 * RATE];
        for (int i = 0; i < channels[0].length; i++) {
            channels[0][i] = (float) (0.5 * Math.sin(2 * Math.PI * 1000 * i / RATE));
            channels[1][i] = (float) (0.5 * Math.sin(2 * Math.PI * 3000 * i / RATE));
        }
        Path file = folder.resolve("both.wav");
        WavWriter.write16(file, RATE, channels);
        // From near samples, and from windows here and there.
        for (int level : new int[] {3, 9}) {
            SpectrogramTile tile = new SpectrogramTile(level, 0);
            int column = level == 3 ? 120 : 1;
            try (AudioSource source = AudioFiles.open(file)) {
                SpectrogramLevels first = new SpectrogramComputer(source, 0, 512, TOP).levels(tile, () -> false);
                assertThat(first.decibels(column, 1000.0)).isCloseTo(-6, within(0.1f));
                assertThat(first.decibels(column, 3000.0)).isLessThan(-60);
                SpectrogramLevels second = new SpectrogramComputer(source, 1, 512, TOP).levels(tile, () -> false);
                assertThat(second.decibels(column, 1000.0)).isLessThan(-60);
                assertThat(second.decibels(column, 3000.0)).isCloseTo(-6, within(0.1f));
                SpectrogramLevels mean = levels(source, 512, tile);
                assertThat(mean.decibels(column, 1000.0)).isCloseTo(-12, within(0.1f));
                assertThat(mean.decibels(column, 3000.0)).isCloseTo(-12, within(0.1f));
            }
        }
    }

    @Test
    void whatComesAfterTheEndIsEmpty() throws Exception {
        try (AudioSource source = AudioFiles.open(sine(2000, 0.2, 1))) {
            SpectrogramLevels levels = levels(source, 512, new SpectrogramTile(3, 0));
            for (int bin = 0; bin < levels.bins(); bin++) {
                assertThat(levels.decibels(200, bin)).isLessThan(-100);
            }
            assertThat(new SpectrogramComputer(source, DisplaySettings.MIX, 512, TOP).surveyTop())
                    .isBetween(-10.0, 1.0);
        }
    }

    @Test
    void aTileThatIsNotWantedAnyMoreIsGivenUp() throws Exception {
        try (AudioSource source = AudioFiles.open(sine(2000, 4, 1))) {
            int[] asked = {0};
            assertThat(new SpectrogramComputer(source, DisplaySettings.MIX, 512, TOP)
                            .levels(new SpectrogramTile(3, 0), () -> asked[0]++ == 10))
                    .isNull();
            assertThat(asked[0]).isEqualTo(11);
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
                double back = scale.hertzAt(scale.fraction(hertz, TOP), TOP);
                assertThat(back).isCloseTo(scale == FrequencyScale.LOG ? Math.max(50, hertz) : hertz, within(1e-6));
            }
            assertThat(scale.fraction(0, TOP)).isZero();
            assertThat(scale.fraction(TOP, TOP)).isEqualTo(1);
        }
        double octave = FrequencyScale.LOG.fraction(200, TOP) - FrequencyScale.LOG.fraction(100, TOP);
        assertThat(FrequencyScale.LOG.fraction(4000, TOP) - FrequencyScale.LOG.fraction(2000, TOP))
                .isCloseTo(octave, within(1e-9));
    }
}
