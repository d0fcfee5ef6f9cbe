// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.speech;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.ResampledReader;

/**
 * Real recordings that are no part of the project: the folder that the system property {@code speech.corpora} or the
 * environment variable SPEECH_CORPORA names, else shared/corpora beside the project.
 */
final class Corpora {

    /** A meeting and when somebody speaks in it. */
    record Meeting(String name, float[] samples, List<TimeSpan> speech) {}

    private Corpora() {}

    static Path folder() {
        String named = System.getProperty("speech.corpora", System.getenv("SPEECH_CORPORA"));
        if (named != null && !named.isBlank()) {
            return Path.of(named);
        }
        Path project = Path.of("").toAbsolutePath();
        if (!Files.isDirectory(project.resolve("dsp-module"))) {
            project = project.getParent();
        }
        return project.resolveSibling("shared").resolve("corpora");
    }

    /** Whether a corpus is here. */
    static boolean has(String corpus) {
        return Files.isDirectory(folder().resolve(corpus));
    }

    /** What to say where it is not. */
    static String missing(String corpus) {
        return "skipped: no recordings in " + folder().resolve(corpus)
                + "; the system property speech.corpora names the folder of the corpora";
    }

    static List<Meeting> meetings() throws IOException {
        try (Stream<Path> files = Files.list(folder().resolve("conversation"))) {
            List<Meeting> meetings = new ArrayList<>();
            for (Path rttm : files.filter(file -> file.toString().endsWith(".rttm"))
                    .sorted()
                    .toList()) {
                String name = rttm.getFileName().toString().replace(".rttm", "");
                float[] samples =
                        ResampledReader.readMono(rttm.resolveSibling(name + ".flac"), SpeechDetector.SAMPLE_RATE);
                meetings.add(new Meeting(name, samples, turns(rttm)));
            }
            return meetings;
        }
    }

    private static List<TimeSpan> turns(Path rttm) throws IOException {
        List<TimeSpan> turns = new ArrayList<>();
        for (String line : Files.readAllLines(rttm)) {
            String[] fields = line.trim().split("\\s+");
            if (fields[0].equals("SPEAKER")) {
                double start = Double.parseDouble(fields[3]);
                turns.add(new TimeSpan(start, start + Double.parseDouble(fields[4])));
            }
        }
        return turns;
    }

    /** Clips of a corpus, chosen by chance but always the same. */
    static List<float[]> clips(String corpus, int count) throws IOException {
        Path folder = folder().resolve(corpus);
        List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve("manifest.csv")));
        lines.remove(0);
        Collections.shuffle(lines, new Random(1));
        return lines.stream()
                .limit(count)
                .map(line -> read(folder.resolve(line.substring(0, line.indexOf(',')))))
                .toList();
    }

    private static float[] read(Path clip) {
        try {
            return ResampledReader.readMono(clip, SpeechDetector.SAMPLE_RATE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
