// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.speechemotion.dsp.cache.CacheFolder;

/**
 * Measures what decoding a compressed recording once costs and what it is worth: reading it through, reading it through and
 * keeping it, and jumping to places in it before and after. A program and no test: docs/benchmarks.md tells how to run it.
 */
public final class DecodedAudioBenchmark {

    private static final int RATE = 44_100;
    private static final int JUMPS = 200;

    private DecodedAudioBenchmark() {}

    /**
     * Runs it.
     *
     * @param arguments a folder with room for 2 GB, minutes (30), runs (3)
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int minutes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 30;
        int runs = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
        Path file = folder.resolve(minutes + "-minutes.mp3");
        if (!Files.exists(file)) {
            EncodedFile.write(file, "libmp3lame", RATE, TestSignals.stereo(RATE, 60.0 * minutes));
        }
        DecodedAudio audio = new DecodedAudio(new CacheFolder(folder.resolve("cache"), 1L << 33));
        double[] through = new double[runs];
        double[] kept = new double[runs];
        for (int run = 0; run < runs; run++) {
            try (AudioSource source = AudioFiles.open(file)) {
                through[run] = readThrough(source);
            }
            for (String name : folder.resolve("cache").toFile().list() == null
                    ? new String[0]
                    : folder.resolve("cache").toFile().list()) {
                Files.delete(folder.resolve("cache").resolve(name));
            }
            try (AudioSource source = audio.openAndKeep(file, problem -> System.out.println(problem))) {
                kept[run] = readThrough(source);
            }
        }
        print("decoded", through);
        print("decoded and kept", kept);
        try (AudioSource source = AudioFiles.open(file)) {
            print("a jump before", jumps(source));
        }
        try (AudioSource source = audio.open(file)) {
            print("a jump after", jumps(source));
        }
    }

    private static double readThrough(AudioSource source) throws AudioException {
        long start = System.nanoTime();
        float[][] block = new float[source.recording().channels()][1 << 16];
        for (long frame = 0; frame < source.recording().frames(); ) {
            frame += source.read(frame, block, 1 << 16);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static double[] jumps(AudioSource source) throws AudioException {
        Random random = new Random(4);
        float[][] block = new float[source.recording().channels()][RATE];
        double[] millis = new double[JUMPS];
        for (int i = 0; i < JUMPS; i++) {
            long frame = (long) (random.nextDouble() * (source.recording().frames() - RATE));
            long start = System.nanoTime();
            source.read(frame, block, RATE / 30);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        return millis;
    }

    private static void print(String what, double[] millis) {
        Arrays.sort(millis);
        System.out.println(String.format(
                Locale.ROOT,
                "%-18s median %9.2f ms, %9.2f to %9.2f",
                what,
                millis[millis.length / 2],
                millis[0],
                millis[millis.length - 1]));
    }
}
