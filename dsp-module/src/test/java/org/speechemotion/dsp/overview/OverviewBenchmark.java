// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.overview;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.audio.AudioFiles;
import org.speechemotion.dsp.audio.AudioSource;
import org.speechemotion.dsp.cache.CacheFolder;
import org.speechemotion.dsp.cache.Fingerprint;

/**
 * Measures the overview of a long recording: the time to the first picture of the whole, to the complete overview, and to
 * a picture when it is opened again; and the heap. A program and no test: docs/benchmarks.md tells how to run it.
 */
public final class OverviewBenchmark {

    private static final int RATE = 44_100;
    private static final int PICTURE = 1600;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Path recording;
    private final OverviewStore store;
    private long firstPicture;

    private OverviewBenchmark(Path recording, Path cache) {
        this.recording = recording;
        this.store = new OverviewStore(new CacheFolder(cache, 1L << 30));
    }

    /**
     * Runs it.
     *
     * @param arguments a folder with room for 5 GB, hours (8; parts of hours are possible), runs (5)
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        String length = arguments.length > 1 ? arguments[1] : "8";
        double hours = Double.parseDouble(length);
        int runs = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
        Path file = folder.resolve(length + "-hours.wav");
        if (!Files.exists(file)) {
            LongRecording.write(file, RATE, (int) Math.round(hours * 3600));
        }
        double[][] millis = new double[5][runs];
        for (int run = 0; run < runs; run++) {
            new OverviewBenchmark(file, folder.resolve("cache")).run(millis, run);
        }
        String[] names = {"first picture", "complete overview", "kept on disk", "opened again", "processor time"};
        for (int i = 0; i < names.length; i++) {
            Arrays.sort(millis[i]);
            print(
                    "%-18s median %8.0f ms, %8.0f to %8.0f",
                    names[i], millis[i][runs / 2], millis[i][0], millis[i][runs - 1]);
        }
        print(
                "complete overview: %.0f times real time, %.0f by processor time of its thread",
                hours * 3.6e6 / millis[1][runs / 2], hours * 3.6e6 / millis[4][runs / 2]);
    }

    private void run(double[][] millis, int run) throws IOException {
        long start = System.nanoTime();
        long busy = THREADS.getCurrentThreadCpuTime();
        WaveformOverview overview;
        Fingerprint print = Fingerprint.of(recording);
        try (AudioSource source = AudioFiles.open(recording)) {
            overview = new WaveformOverview(source.recording());
            firstPicture = 0;
            overview.build(source, monitor(overview));
        }
        millis[0][run] = (firstPicture - start) / 1e6;
        millis[1][run] = (System.nanoTime() - start) / 1e6;
        millis[4][run] = (THREADS.getCurrentThreadCpuTime() - busy) / 1e6;
        long before = System.nanoTime();
        store.save(overview, print);
        millis[2][run] = (System.nanoTime() - before) / 1e6;
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        print("run %d: heap in use %d MB", run + 1, (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        before = System.nanoTime();
        WaveformOverview again;
        try (AudioSource source = AudioFiles.open(recording)) {
            again = store.load(source.recording(), Fingerprint.of(recording)).orElseThrow();
        }
        picture(again);
        millis[3][run] = (System.nanoTime() - before) / 1e6;
        print(
                "run %d: %s; first %.0f, complete %.0f, kept %.0f, again %.0f ms",
                run + 1, overview, millis[0][run], millis[1][run], millis[2][run], millis[3][run]);
    }

    private TaskMonitor monitor(WaveformOverview overview) {
        return (fraction, step) -> {
            if (firstPicture == 0 && picture(overview)) {
                firstPicture = System.nanoTime();
            }
        };
    }

    /** Looks up every column of a picture of the whole; false while some column is not even guessed. */
    private static boolean picture(WaveformOverview overview) {
        long frames = overview.recording().frames();
        float[] value = new float[3];
        for (int x = 0; x < PICTURE; x++) {
            long from = frames * x / PICTURE;
            long to = frames * (x + 1) / PICTURE;
            if (!overview.peak(0, from, to, value) && !overview.guess(0, from, to, value)) {
                return false;
            }
        }
        return true;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
