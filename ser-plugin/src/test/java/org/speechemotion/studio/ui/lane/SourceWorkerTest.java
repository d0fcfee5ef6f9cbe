// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.audio.AudioSource;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.ui.recording.SoundFiles;

/** Lanes whose file is changed under their feet. */
class SourceWorkerTest {

    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    private final CountingHost host = new CountingHost();

    private static boolean isThere(CurveTiles tiles, TimeViewport view) throws Exception {
        boolean[] there = new boolean[1];
        EventQueue.invokeAndWait(() -> {
            tiles.want(view, 0);
            there[0] = tiles.isComplete(view, 0);
        });
        return there[0];
    }

    private static void awaitTiles(CurveTiles tiles, TimeViewport view) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!isThere(tiles, view)) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    private static float loudest(float[] levels) {
        float loudest = levels[0];
        for (float level : levels) {
            loudest = Math.max(loudest, level);
        }
        return loudest;
    }

    @Test
    void whatWasCutOffIsShownWhenItIsBack() throws Exception {
        Recording recording = SoundFiles.syllables(folder.resolve("talk.wav"), 20, 1);
        byte[] content = Files.readAllBytes(recording.path());
        FileTime time = Files.getLastModifiedTime(recording.path());
        TimeViewport start = new TimeViewport(20, 0, 0.005, 300, 1e-6);
        TimeViewport end = new TimeViewport(20, 15, 0.005, 300, 1e-6);
        try (CurveTiles tiles = new CurveTiles(recording, "test", VoiceLanes::measureLevel, host)) {
            awaitTiles(tiles, start);
            Files.write(recording.path(), Arrays.copyOf(content, content.length / 2));
            assertThat(isThere(tiles, end)).isFalse();
            Thread.sleep(500);
            assertThat(isThere(tiles, end)).isFalse();
            Files.write(recording.path(), content);
            Files.setLastModifiedTime(recording.path(), time);
            awaitTiles(tiles, end);
            CurveTile tile = CurveTile.at(0, 17, recording.sampleRate());
            // Some of it is silence between syllables.
            assertThat(tiles.columns(tile)).contains(-100f);
            assertThat(loudest(tiles.columns(tile))).isGreaterThan(-40);
        }
    }

    @Test
    void anotherRecordingUnderTheNameIsNotReadAsIfItWereTheSame() throws Exception {
        Recording recording = SoundFiles.syllables(folder.resolve("talk.wav"), 3, 2);
        AtomicInteger runs = new AtomicInteger();
        CountDownLatch dropped = new CountDownLatch(1);
        try (SourceWorker worker = new SourceWorker(
                recording, "test", RecordingCaches.in(folder.resolve("cache")).audio())) {
            CountDownLatch first = new CountDownLatch(1);
            worker.submit(source -> first.countDown());
            assertThat(first.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            Files.delete(recording.path());
            SoundFiles.syllables(recording.path(), 4, 1);
            worker.submit(new SourceWorker.Job() {
                @Override
                public void run(AudioSource source) {
                    runs.incrementAndGet();
                }

                @Override
                public void dropped() {
                    dropped.countDown();
                }
            });
            assertThat(dropped.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(runs).hasValue(0);
        }
    }
}
