// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.audio.WavWriter;
import org.speechemotion.studio.testing.EnglishNumbers;

/** What lanes say of the place under the pointer. */
@EnglishNumbers
class ReadOutTest {

    private static final int RATE = 8000;
    private static final LaneTheme THEME = new LaneTheme(
            true,
            Color.BLACK,
            Color.DARK_GRAY,
            Color.WHITE,
            Color.GRAY,
            Color.DARK_GRAY,
            Color.CYAN,
            new Color(0, 0, 255, 60),
            Color.RED,
            new Font(Font.SANS_SERIF, Font.PLAIN, 11));

    @TempDir
    private Path folder;

    @AfterEach
    void awaitWork() throws InterruptedException {
        LaneWork.awaitEnd();
    }

    private LaneDocument tone(double amplitude) throws Exception {
        float[] samples = new float[4 * RATE];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (amplitude * Math.sin(2 * Math.PI * 1000 * i / RATE));
        }
        Path file = folder.resolve("none.wav");
        WavWriter.write16(file, RATE, samples);
        return new FixedDocument(file, 4, WaveformPeaks.NONE, null);
    }

    private static BufferedImage paint(Lane lane, TimeViewport view, int height) {
        BufferedImage image = new BufferedImage(view.width(), height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setClip(0, 0, view.width(), height);
        lane.paint(new LaneCanvas(g, view, height, THEME));
        g.dispose();
        return image;
    }

    @Test
    void theSpectrogramTellsTimeFrequencyAndLevel() throws Exception {
        SpectrogramLane lane = new SpectrogramLane(tone(0.1), RecordingCaches.in(folder.resolve("cache")));
        lane.open(new CountingHost());
        TimeViewport view = TimeViewport.whole(4, 400, 1e-6);
        int height = 201;
        int y = (int) Math.round((1 - lane.scale().fraction(1000, 4000)) * (height - 1));
        assertThat(lane.readOut(2, y, height))
                .hasValueSatisfying(text -> assertThat(text).matches("0:02.000, \\d+ Hz"));
        paint(lane, view, height);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (lane.decibels(2, 1000).isEmpty()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
            Thread.sleep(5);
        }
        assertThat(lane.decibels(2, 1000).get()).isBetween(-20.05f, -19.95f);
        assertThat(lane.decibels(2, 3000).get()).isLessThan(-80);
        assertThat(lane.readOut(2, y, height))
                .hasValueSatisfying(text -> assertThat(text).matches("0:02.000, (99\\d|100\\d) Hz, -2\\d[.,]\\d dB"));
        lane.close();
    }

    @Test
    void theWaveformTellsPeakAndRms() throws Exception {
        WaveformLane lane = new WaveformLane(tone(0.1), 0, RecordingCaches.in(folder.resolve("cache")));
        lane.open(new CountingHost());
        TimeViewport view = TimeViewport.whole(4, 400, 1e-6);
        assertThat(lane.readOut(2, 10, 60)).isEmpty();
        paint(lane, view, 60);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (lane.readOut(2, 10, 60).isEmpty()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
            Thread.sleep(5);
        }
        assertThat(lane.readOut(2, 10, 60))
                .hasValueSatisfying(text -> assertThat(text).matches("0:02.000, peak -20[.,]0 dB, RMS -23[.,]0 dB"));
        lane.close();
    }

    @Test
    void singleSamplesAreDots() throws Exception {
        WaveformLane lane = new WaveformLane(tone(0), 0, RecordingCaches.in(folder.resolve("cache")));
        lane.open(new CountingHost());
        TimeViewport near =
                TimeViewport.whole(4, 400, 1e-9).withZoom(1.0 / RATE / 20).withStart(1);
        paint(lane, near, 61);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (lane.readOut(1, 10, 60).isEmpty()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
            Thread.sleep(5);
        }
        BufferedImage image = paint(lane, near, 61);
        // Frame 8000 is at the left edge, and each further one 20 pixels on.
        assertThat(lit(image, 80)).isGreaterThanOrEqualTo(4);
        assertThat(lit(image, 70)).isBetween(1, 3);
        lane.close();
    }

    /** How many pixels of a column around the middle are not the background's. */
    private static int lit(BufferedImage image, int x) {
        int lit = 0;
        for (int y = 20; y < 40; y++) {
            lit += (image.getRGB(x, y) & 0xFF) > 60 ? 1 : 0;
        }
        return lit;
    }

    @Test
    void guessesArePale() {
        WaveformPeaks guessed = new WaveformPeaks() {
            @Override
            public int framesPerPeak() {
                return 1;
            }

            @Override
            public boolean peak(int channel, long from, long to, float[] minMaxRms) {
                return false;
            }

            @Override
            public boolean guess(int channel, long from, long to, float[] minMaxRms) {
                minMaxRms[0] = -1;
                minMaxRms[1] = 1;
                minMaxRms[2] = 0.1f;
                return true;
            }
        };
        FixedDocument document = new FixedDocument(4, guessed, null);
        BufferedImage pale = new BufferedImage(100, 61, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = pale.createGraphics();
        g.setClip(0, 0, 100, 61);
        LaneCanvas canvas = new LaneCanvas(g, TimeViewport.whole(4, 100, 1e-6), 61, THEME);
        new WaveformPainter(canvas, document.recording(), WaveformScale.LINEAR, 1).columns(0, guessed);
        g.dispose();
        int colour = pale.getRGB(50, 10) & 0xFF;
        assertThat(colour).isBetween(50, 200);
    }
}
