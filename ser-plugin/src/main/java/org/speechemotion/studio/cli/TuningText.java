// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.speechemotion.model.evaluate.TimelineTuning;
import org.speechemotion.model.recognize.AnalysisSettings;

/** Prints what came of trying settings, the best first. */
final class TuningText {

    private static final int SHOWN = 10;

    private final PrintWriter out;

    TuningText(PrintWriter out) {
        this.out = out;
    }

    void print(List<TimelineTuning.Trial> trials) {
        out.printf(
                Locale.ROOT, "%-10s %-10s %-10s %-10s %s%n", "window", "min. seg.", "smoothing", "EDER", "trans. F1");
        trials.stream().limit(SHOWN).forEach(trial -> print(trial, ""));
        trials.stream()
                .skip(SHOWN)
                .filter(trial -> isDefault(trial.settings()))
                .forEach(trial -> print(trial, "   (the default)"));
    }

    private void print(TimelineTuning.Trial trial, String remark) {
        AnalysisSettings settings = trial.settings();
        out.printf(
                Locale.ROOT,
                "%-10.2f %-10.2f %-10.2f %-10.4f %.4f%s%n",
                settings.window(),
                settings.minimumSegment(),
                settings.smoothing(),
                trial.together().errorRate(),
                trial.together().transitionF1(),
                remark);
    }

    private static boolean isDefault(AnalysisSettings settings) {
        AnalysisSettings usual = AnalysisSettings.DEFAULT;
        return settings.window() == usual.window()
                && settings.minimumSegment() == usual.minimumSegment()
                && settings.smoothing() == usual.smoothing();
    }
}
