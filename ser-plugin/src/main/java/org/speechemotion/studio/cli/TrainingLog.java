// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.speechemotion.model.train.EpochReport;
import org.speechemotion.model.train.TrainingListener;
import org.speechemotion.model.train.TrainingRun;
import org.speechemotion.model.train.TrainingSeries;
import org.speechemotion.studio.report.LearningCurves;

/** Tells of trainings on the standard error stream, a line an epoch. */
final class TrainingLog implements TrainingSeries.Listener {

    private final TerminalProgress progress;

    TrainingLog(TerminalProgress progress) {
        this.progress = progress;
    }

    @Override
    public TrainingListener begins(Path folder) {
        return new EpochLog(folder);
    }

    @Override
    public void ended(Path folder, TrainingRun.Outcome outcome) {
        outcome.card()
                .figures()
                .forEach(figure -> progress.message(String.format(
                        Locale.ROOT, "%s %.4f (%s)", figure.metric(), figure.value(), figure.protocol())));
        progress.message("written: " + folder);
    }

    @Override
    public void found(Path folder) {
        progress.message("there already: " + folder);
    }

    /** Tells no epochs, only what is out of the common. */
    TrainingListener notes() {
        return new TrainingListener() {
            @Override
            public void epoch(EpochReport report) {}

            @Override
            public void note(String line) {
                progress.message(line);
            }
        };
    }

    private final class EpochLog implements TrainingListener {

        private final Path folder;
        private final List<EpochReport> reports = new ArrayList<>();

        EpochLog(Path folder) {
            this.folder = folder;
        }

        @Override
        public void epoch(EpochReport report) {
            reports.add(report);
            draw();
            progress.message(String.format(
                    Locale.ROOT,
                    "epoch %d of %d: loss %.4f, validation loss %.4f, validation UAR %.4f, %.0f s%s",
                    report.epoch(),
                    report.epochs(),
                    report.trainLoss(),
                    report.validationLoss(),
                    report.validationRecall(),
                    report.seconds(),
                    report.best() ? " *" : ""));
        }

        @Override
        public void resumed(List<EpochReport> earlier) {
            reports.addAll(earlier);
            progress.restartEstimate();
            progress.message("goes on where it was stopped, after " + earlier.size() + " epochs");
        }

        private void draw() {
            try {
                LearningCurves.write(folder, reports);
            } catch (IOException e) {
                // A picture is not worth a training.
                progress.message(Failures.describe(e));
            }
        }

        @Override
        public void note(String line) {
            progress.message(line);
        }
    }
}
