// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation;

import java.nio.file.Path;
import java.util.List;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.dsp.feature.FrameSettings;
import org.speechemotion.dsp.feature.MelSettings;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.label.EmotionScores;
import org.speechemotion.model.label.EmotionSet;
import org.speechemotion.model.network.NetworkSettings;
import org.speechemotion.model.network.NetworkShape;
import org.speechemotion.model.network.NetworkStream;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.model.recognize.ChannelAnalysis;
import org.speechemotion.model.recognize.RecordingAnalysis;
import org.speechemotion.model.store.ModelCard;
import org.speechemotion.model.timeline.EmotionSegment;
import org.speechemotion.model.timeline.EmotionTimeline;

/** Analyses made up for tests. */
public final class SampleAnalyses {

    /** The emotions of {@link #CARD}. */
    public static final EmotionSet EMOTIONS = new EmotionSet(List.of(Emotion.NEUTRAL, Emotion.HAPPY, Emotion.ANGRY));

    /** A model that tells three emotions apart. */
    public static final ModelCard CARD = new ModelCard(
            "toy",
            "1.2",
            "For tests.",
            EMOTIONS.emotions(),
            FrameSettings.of(MelSettings.SPEECH_EMOTION),
            new ModelCard.Normalization(new float[64], new float[64], 30),
            new NetworkSettings(
                    64,
                    64,
                    3,
                    new NetworkShape(
                            List.of(new NetworkStream(NetworkStream.Input.MEL, 0, List.of(), null)),
                            new NetworkShape.RecurrentLayer(8, true),
                            NetworkShape.Pooling.ATTENTION,
                            0,
                            0.1)),
            1.0,
            null,
            new ModelCard.Training(
                    "ses train x",
                    List.of("x: 10 clips"),
                    "toy",
                    7,
                    3,
                    1.5,
                    List.of("a", "b"),
                    "2026-01-02",
                    null,
                    null),
            List.of(
                    new ModelCard.Figure("x", "speaker-independent, 5 folds", "UAR", 0.6, 0.02, "ses evaluate x"),
                    new ModelCard.Figure("x", "random 80/20", "accuracy", 0.75, 0, "ses evaluate x")),
            "For tests only",
            "ab".repeat(32));

    private SampleAnalyses() {}

    /** One channel of 10.5 s: neutral from 0.41 to 3.97 s, angry from there to 6.5 s, happy from 8 to 10.5 s. */
    public static RecordingAnalysis talk(Path path) {
        return new RecordingAnalysis(
                new Recording(path, 8000, 1, 84_000, "WAV, 16-bit integer"),
                CARD,
                AnalysisSettings.DEFAULT,
                List.of(new ChannelAnalysis(
                        0,
                        List.of(new TimeSpan(0.41, 6.5), new TimeSpan(8, 10.5)),
                        List.of(),
                        EmotionTimeline.of(List.of(
                                segment(0.41, 3.97, 0.8f, 0.15f, 0.05f),
                                segment(3.97, 6.5, 1 / 6f, 1 / 6f, 4 / 6f),
                                segment(8, 10.5, 0.25f, 0.5f, 0.25f))))));
    }

    /** Two channels of 4 s: angry in the second from 1 to 2.0004 s, nothing in the first. */
    public static RecordingAnalysis dialogue(Path path) {
        return new RecordingAnalysis(
                new Recording(path, 8000, 2, 32_000, "WAV, 16-bit integer"),
                CARD,
                AnalysisSettings.DEFAULT,
                List.of(
                        new ChannelAnalysis(0, List.of(), List.of(), EmotionTimeline.of(List.of())),
                        new ChannelAnalysis(
                                1,
                                List.of(new TimeSpan(1, 2.0004)),
                                List.of(),
                                EmotionTimeline.of(List.of(segment(1, 2.0004, 0.1f, 0.2f, 0.7f))))));
    }

    /** One channel of 1 s in which nobody speaks. */
    public static RecordingAnalysis silence(Path path) {
        return new RecordingAnalysis(
                new Recording(path, 8000, 1, 8000, "WAV, 16-bit integer"),
                CARD,
                AnalysisSettings.DEFAULT,
                List.of(new ChannelAnalysis(0, List.of(), List.of(), EmotionTimeline.of(List.of()))));
    }

    private static EmotionSegment segment(double start, double end, float... scores) {
        EmotionScores values = new EmotionScores(EMOTIONS, scores);
        return new EmotionSegment(new TimeSpan(start, end), values.best(), values.of(values.best()), values);
    }
}
