// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

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

    /**
     * The settings.
     *
     * @throws IllegalArgumentException if one is out of its range, with a message for a person
     */
    AnalysisSettings settings() {
        return new AnalysisSettings(window, minimumSegment, smoothing);
    }
}
