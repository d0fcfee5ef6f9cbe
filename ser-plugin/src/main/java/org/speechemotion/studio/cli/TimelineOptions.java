// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.recognize.AnalysisSettings;
import picocli.CommandLine.Option;

/** The options of how a timeline is made, for all commands that make one. */
final class TimelineOptions {

    @Option(
            names = "--window",
            paramLabel = "SECONDS",
            description = "How much speech each decision looks at, 0.5 to 30 (default: ${DEFAULT-VALUE}).")
    private double window = AnalysisSettings.DEFAULT.window();

    @Option(
            names = "--min-segment",
            paramLabel = "SECONDS",
            description = "The shortest segment, 0.1 to 30 (default: ${DEFAULT-VALUE}).")
    private double minimumSegment = AnalysisSettings.DEFAULT.minimumSegment();

    @Option(
            names = "--smoothing",
            paramLabel = "NATS",
            description = "The cost of a change of emotion, 0 to 50: more gives fewer, longer segments"
                    + " (default: ${DEFAULT-VALUE}).")
    private double smoothing = AnalysisSettings.DEFAULT.smoothing();

    @Option(
            names = "--emotions",
            paramLabel = "EMOTION",
            split = ",",
            description = "Choose from these emotions only, such as neutral,happy,sad,angry (default: all that the"
                    + " model knows).")
    private List<String> emotions = List.of();

    /**
     * The settings.
     *
     * @throws IllegalArgumentException if one is out of its range or no emotion, with a message for a person
     */
    AnalysisSettings settings() {
        return new AnalysisSettings(window, minimumSegment, smoothing, emotions());
    }

    /** The emotions to choose from, none for all. */
    private List<Emotion> emotions() {
        return emotions.stream()
                .map(word -> Emotion.of(word).orElseThrow(() -> unknown(word)))
                .toList();
    }

    private static IllegalArgumentException unknown(String word) {
        return new IllegalArgumentException("there is no emotion " + word + ", only "
                + Arrays.stream(Emotion.values()).map(Emotion::label).collect(Collectors.joining(", ")));
    }
}
