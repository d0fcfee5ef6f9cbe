// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.audio.ChannelSelection;
import org.speechemotion.dsp.audio.ResampledReader;
import org.speechemotion.dsp.audio.WavWriter;
import org.speechemotion.model.corpus.Clip;
import org.speechemotion.model.corpus.Corpus;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.model.recognize.EmotionRecognizer;
import org.speechemotion.model.store.ModelFolder;

/** How fast models analyse on this machine: a recording of joined clips, from the file to the timeline. */
final class AnalysisSpeed implements AutoCloseable {

    private static final int RATE = 16_000;
    private static final int SECONDS = 120;
    private static final int RUNS = 3;

    private final Path recording;
    private final double seconds;

    /** Joins clips of the corpora in a temporary file. */
    AnalysisSpeed(List<Corpus> corpora) throws IOException {
        float[] samples = new float[SECONDS * RATE];
        int filled = 0;
        List<Clip> clips =
                corpora.stream().flatMap(corpus -> corpus.clips().stream()).toList();
        for (int i = 0; i < clips.size() && filled < samples.length; i++) {
            float[] clip = ResampledReader.readMono(clips.get(i).path(), RATE);
            int count = Math.min(clip.length, samples.length - filled);
            System.arraycopy(clip, 0, samples, filled, count);
            filled += count;
        }
        recording = Files.createTempFile("joined", ".wav");
        seconds = (double) filled / RATE;
        WavWriter.write16(recording, RATE, Arrays.copyOf(samples, filled));
    }

    /** Seconds of sound that a model analyses in a second; the best of some runs, for the first ones warm up. */
    double of(Path model) throws IOException {
        double best = 0;
        try (EmotionRecognizer recognizer = EmotionRecognizer.load(ModelFolder.open(model))) {
            for (int run = 0; run < RUNS; run++) {
                long start = System.nanoTime();
                recognizer.analyze(recording, ChannelSelection.MIX, AnalysisSettings.DEFAULT, TaskMonitor.NONE);
                best = Math.max(best, seconds / ((System.nanoTime() - start) / 1e9));
            }
        }
        return best;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(recording);
    }
}
