// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.AudioFiles;
import org.speechemotion.dsp.audio.AudioSource;
import org.speechemotion.dsp.audio.WavWriter;
import org.speechemotion.dsp.pitch.PitchSettings;
import org.speechemotion.dsp.pitch.PitchTrack;
import org.speechemotion.dsp.pitch.PitchTracker;

/**
 * Pitch and level as the lanes compute them, on a tone of 200 Hz and -9 dB with a little noise, as every voice has some, in the
 * first half of 40 s; silence after.
 */
class VoiceLanesTest {

    private static final int RATE = 16_000;
    private static final int SECONDS = 40;

    @TempDir
    private Path folder;

    private float[] samples() {
        float[] samples = new float[SECONDS * RATE];
        Random random = new Random(5);
        for (int i = 0; i < samples.length / 2; i++) {
            samples[i] = (float) (0.5 * Math.sin(2 * Math.PI * 200 * i / RATE) + 0.003 * random.nextGaussian());
        }
        return samples;
    }

    private Path file() throws IOException {
        Path file = folder.resolve("tone.wav");
        WavWriter.writeFloat(file, RATE, samples());
        return file;
    }

    private float[] columns(CurveMeasure measure, CurveTile tile) throws IOException {
        try (AudioSource source = AudioFiles.open(file())) {
            return new CurveComputer(source, measure).columns(tile);
        }
    }

    @Test
    void theFinestTilesAreWhatTheTrackerSaysOfTheWhole() throws IOException {
        PitchTrack whole = PitchTracker.of(samples(), PitchSettings.VOICE);
        // The tile from 17.92 s to 20.48 s holds the end of the tone.
        float[] columns = columns(VoiceLanes::measurePitch, new CurveTile(0, 7));
        assertThat(columns[0]).isCloseTo(200f, within(1f));
        for (int i = 0; i < CurveTile.COLUMNS; i++) {
            float expected = whole.hz()[7 * CurveTile.COLUMNS + i];
            if (Float.isNaN(expected)) {
                assertThat(columns[2 * i]).isNaN();
            } else {
                assertThat(columns[2 * i]).isCloseTo(expected, within(0.01f));
            }
        }
    }

    @Test
    void coarseTilesFindTheSameVoiceAndTheSameSilence() throws IOException {
        CurveTile all = new CurveTile(4, 0);
        assertThat(all.span(RATE).end()).isGreaterThan(SECONDS);
        float[] pitch = columns(VoiceLanes::measurePitch, all);
        float[] level = columns(VoiceLanes::measureLevel, all);
        double column = all.span(RATE).end() / CurveTile.COLUMNS;
        for (int i = 0; i < CurveTile.COLUMNS; i++) {
            double from = i * column;
            double to = from + column;
            if (from > 0.1 && to < 19.8) {
                assertThat(pitch[2 * i]).isCloseTo(200f, within(1f));
                assertThat(pitch[2 * i + 1]).isCloseTo(200f, within(1f));
                assertThat(level[2 * i]).isCloseTo(-9.03f, within(0.1f));
            } else if (from > 20.2 && to < SECONDS) {
                assertThat(pitch[2 * i]).isNaN();
                assertThat(level[2 * i + 1]).isEqualTo(-100f);
            } else if (from > SECONDS) {
                assertThat(level[2 * i]).isNaN();
            }
        }
    }

    @Test
    void aLaneAsksForWhatItShowsAndIsToldWhenItIsThere() throws Exception {
        CountDownLatch told = new CountDownLatch(3);
        LaneHost host = new LaneHost() {
            @Override
            public void repaint(TimeSpan span) {
                told.countDown();
            }

            @Override
            public void changed() {
                // It does not change.
            }
        };
        try (AudioSource source = AudioFiles.open(file());
                CurveTiles tiles = new CurveTiles(source.recording(), "test", VoiceLanes::measureLevel, host)) {
            TimeViewport view = new TimeViewport(SECONDS, 1, 0.005, 1000, 1e-6);
            assertThat(tiles.isComplete(view, 0)).isFalse();
            tiles.want(view, 0);
            assertThat(told.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(tiles.isComplete(view, 0)).isTrue();
            assertThat(tiles.columns(CurveTile.at(0, 3, RATE))[0]).isCloseTo(-9.03f, within(0.1f));
        }
    }

    @Test
    void aColumnIsAboutAPixel() {
        for (double zoom = 1e-4; zoom < 30; zoom *= 1.3) {
            CurveTile tile = new CurveTile(CurveTile.level(zoom, RATE), 0);
            double column = tile.columnFrames(RATE) / (double) RATE;
            assertThat(column).isGreaterThanOrEqualTo(Math.max(0.01, zoom * 0.75));
            assertThat(column).isLessThanOrEqualTo(Math.max(0.01, zoom * 1.5));
        }
    }
}
