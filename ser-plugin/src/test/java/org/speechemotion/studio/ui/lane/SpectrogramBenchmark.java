// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.speechemotion.dsp.audio.AudioFiles;
import org.speechemotion.dsp.audio.AudioSource;
import org.speechemotion.dsp.audio.Recording;

/**
 * Measures how long the tiles of a screen's width take: of the whole recording, of a minute and of a second; computed, and
 * taken from disk. A program and no test: docs/benchmarks.md tells how to run it.
 */
public final class SpectrogramBenchmark {

    private static final int PIXELS = 1600;

    private SpectrogramBenchmark() {}

    /**
     * Runs it.
     *
     * @param arguments a recording, a folder for the cache, runs (5)
     */
    public static void main(String[] arguments) throws Exception {
        Path cache = Path.of(arguments[1]);
        int runs = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
        Recording recording;
        try (AudioSource source = AudioFiles.open(Path.of(arguments[0]))) {
            recording = source.recording();
        }
        for (double seconds : new double[] {recording.duration(), 60, 1}) {
            double[] computed = new double[runs];
            double[] again = new double[runs];
            for (int run = 0; run < runs; run++) {
                delete(cache);
                computed[run] = measure(recording, cache, seconds);
                again[run] = measure(recording, cache, seconds);
            }
            print(seconds, "computed", computed);
            print(seconds, "from disk", again);
        }
        delete(cache);
    }

    private static double measure(Recording recording, Path cache, double seconds) throws InterruptedException {
        long start = System.nanoTime();
        SpectrogramTiles tiles = new SpectrogramTiles(recording, new CountingHost(), RecordingCaches.in(cache));
        List<SpectrogramTiles.Key> keys = keys(recording, seconds);
        tiles.want(keys, false);
        for (SpectrogramTiles.Key key : keys) {
            while (tiles.image(key) == null) {
                Thread.sleep(1);
            }
        }
        double millis = (System.nanoTime() - start) / 1e6;
        // Lets what is written behind come to its end.
        Thread.sleep(1500);
        tiles.close();
        return millis;
    }

    private static List<SpectrogramTiles.Key> keys(Recording recording, double seconds) {
        int rate = recording.sampleRate();
        int level = SpectrogramTile.level(seconds / PIXELS, rate);
        double from = (recording.duration() - seconds) / 2;
        List<SpectrogramTiles.Key> keys = new ArrayList<>();
        for (SpectrogramTile tile = SpectrogramTile.at(level, from, rate);
                tile.span(rate).start() < from + seconds;
                tile = new SpectrogramTile(level, tile.index() + 1)) {
            keys.add(new SpectrogramTiles.Key(tile, new SpectrogramLook(DisplaySettings.DEFAULT, true)));
        }
        return keys;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void print(double seconds, String what, double[] millis) {
        Arrays.sort(millis);
        System.out.println(String.format(
                Locale.ROOT,
                "%7.0f s on %d pixels, %-9s median %6.0f ms, %6.0f to %6.0f",
                seconds,
                PIXELS,
                what,
                millis[millis.length / 2],
                millis[0],
                millis[millis.length - 1]));
    }
}
