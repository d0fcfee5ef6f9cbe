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

/** Whether lanes know that a picture of them shows all there is. */
class LaneCompletenessTest {

    private static final int RATE = 8000;
    private static final double SECONDS = 20;
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

    private LaneDocument document(WaveformPeaks peaks) throws Exception {
        float[] samples = new float[(int) (SECONDS * RATE)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.1 * Math.sin(2 * Math.PI * 1000 * i / RATE));
        }
        Path file = folder.resolve("none.wav");
        WavWriter.write16(file, RATE, samples);
        return new FixedDocument(file, SECONDS, peaks, null);
    }

    private RecordingCaches caches() {
        return RecordingCaches.in(folder.resolve("cache"));
    }

    private static BufferedImage paint(Lane lane, TimeViewport view, int scale) {
        BufferedImage image = new BufferedImage(view.width() * scale, 60 * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(scale, scale);
        g.setClip(0, 0, view.width(), 60);
        lane.paint(new LaneCanvas(g, view, 60, THEME));
        g.dispose();
        return image;
    }

    /** Paints as an export does until the lane says that it is complete. */
    private static BufferedImage complete(Lane lane, TimeViewport view, int scale) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        paint(lane, view, scale);
        while (!lane.isComplete(view)) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
            Thread.sleep(5);
            paint(lane, view, scale);
        }
        // What came between painting and asking is in the next picture.
        return paint(lane, view, scale);
    }

    private static boolean same(BufferedImage one, BufferedImage other) {
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getRGB(x, y) != other.getRGB(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    @Test
    void aSpectrogramIsCompleteOnceNoMoreTilesCome() throws Exception {
        SpectrogramLane lane = new SpectrogramLane(document(WaveformPeaks.NONE), caches());
        lane.open(new CountingHost());
        TimeViewport view = TimeViewport.whole(SECONDS, 900, 1e-6);
        assertThat(lane.isComplete(view)).as("before it was painted").isFalse();
        BufferedImage empty = paint(lane, view, 1);
        BufferedImage full = complete(lane, view, 1);
        assertThat(same(empty, full)).isFalse();
        LaneWork.awaitEnd();
        assertThat(same(paint(lane, view, 1), full)).isTrue();
        lane.close();
    }

    @Test
    void aFinerPictureNeedsMore() throws Exception {
        SpectrogramLane lane = new SpectrogramLane(document(WaveformPeaks.NONE), caches());
        lane.open(new CountingHost());
        TimeViewport view = TimeViewport.whole(SECONDS, 900, 1e-6);
        complete(lane, view, 1);
        LaneWork.awaitEnd();
        paint(lane, view, 4);
        assertThat(lane.isComplete(view)).isFalse();
        complete(lane, view, 4);
        assertThat(lane.isComplete(view.withZoom(0.001))).as("another part").isFalse();
        lane.close();
    }

    @Test
    void aWaveformOfSamplesIsCompleteOnceTheyAreRead() throws Exception {
        WaveformLane lane = new WaveformLane(document(WaveformPeaks.NONE), 0, caches());
        lane.open(new CountingHost());
        TimeViewport view = TimeViewport.whole(SECONDS, 400, 1e-6);
        assertThat(lane.isComplete(view)).isFalse();
        BufferedImage full = complete(lane, view, 1);
        LaneWork.awaitEnd();
        assertThat(same(paint(lane, view, 1), full)).isTrue();
        lane.close();
    }

    @Test
    void aWaveformOfPeaksWaitsForTheOverview() throws Exception {
        boolean[] known = {false};
        WaveformPeaks peaks = new WaveformPeaks() {
            @Override
            public int framesPerPeak() {
                return 64;
            }

            @Override
            public boolean complete() {
                return known[0];
            }

            @Override
            public boolean peak(int channel, long from, long to, float[] minMaxRms) {
                return known[0];
            }
        };
        WaveformLane lane = new WaveformLane(document(peaks), 0, caches());
        lane.open(new CountingHost());
        TimeViewport view = TimeViewport.whole(SECONDS, 400, 1e-6);
        paint(lane, view, 1);
        assertThat(lane.isComplete(view)).isFalse();
        known[0] = true;
        paint(lane, view, 1);
        assertThat(lane.isComplete(view)).isTrue();
        lane.close();
    }
}
