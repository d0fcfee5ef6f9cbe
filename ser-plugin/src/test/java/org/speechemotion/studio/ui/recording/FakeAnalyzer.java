// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.ChannelSelection;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.model.label.EmotionScores;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.model.recognize.ChannelAnalysis;
import org.speechemotion.model.recognize.RecordingAnalysis;
import org.speechemotion.model.recognize.RecordingAnalyzer;
import org.speechemotion.model.timeline.EmotionSegment;
import org.speechemotion.model.timeline.EmotionTimeline;
import org.speechemotion.model.timeline.PosteriorTrack;
import org.speechemotion.studio.annotation.SampleAnalyses;

/** Finds neutral, angry and happy speech wherever a test wants it, when the test lets it. */
final class FakeAnalyzer implements RecordingAnalyzer {

    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch goOn = new CountDownLatch(1);
    volatile Exception failure;

    @Override
    public RecordingAnalysis analyze(
            Path file, ChannelSelection channels, AnalysisSettings settings, TaskMonitor monitor) throws IOException {
        begun.countDown();
        try {
            for (int i = 0; i < 24_000 && goOn.getCount() > 0; i++) {
                monitor.progress(Math.min(0.9, i / 100.0), "step " + i);
                monitor.checkCancelled();
                Thread.sleep(5);
            }
        } catch (InterruptedException end) {
            throw new IOException("interrupted", end);
        }
        if (failure instanceof IOException problem) {
            throw problem;
        }
        if (failure instanceof RuntimeException problem) {
            throw problem;
        }
        return result(file);
    }

    /** Three segments in the first 12 seconds, of which the first two meet. */
    static RecordingAnalysis result(Path file) {
        List<EmotionSegment> segments = List.of(
                segment(0.5, 4, 0.7f, 0.2f, 0.1f), segment(4, 7, 0.1f, 0.1f, 0.8f), segment(8, 12, 0.2f, 0.6f, 0.2f));
        return new RecordingAnalysis(
                new Recording(file, SoundFiles.RATE, 1, 20L * SoundFiles.RATE, "WAV"),
                SampleAnalyses.CARD,
                AnalysisSettings.DEFAULT,
                List.of(new ChannelAnalysis(
                        0,
                        List.of(new TimeSpan(0.5, 7), new TimeSpan(8, 12)),
                        List.of(track(0.5, 7), track(8, 12)),
                        EmotionTimeline.of(segments))));
    }

    private static EmotionSegment segment(double from, double to, float... scores) {
        EmotionScores all = new EmotionScores(SampleAnalyses.EMOTIONS, scores);
        return new EmotionSegment(new TimeSpan(from, to), all.best(), all.of(all.best()), all);
    }

    private static PosteriorTrack track(double from, double to) {
        int steps = (int) ((to - from) / 0.1);
        float[] values = new float[steps * 3];
        for (int i = 0; i < steps; i++) {
            values[3 * i] = 0.5f + 0.4f * (float) Math.sin(i * 0.2);
            values[3 * i + 1] = (1 - values[3 * i]) / 3;
            values[3 * i + 2] = (1 - values[3 * i]) * 2 / 3;
        }
        return new PosteriorTrack(SampleAnalyses.EMOTIONS, new TimeSpan(from, to), from, 0.1, values);
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
