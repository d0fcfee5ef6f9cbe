// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.speechemotion.model.train.EpochReport;
import org.speechemotion.model.train.TrainingListener;
import org.speechemotion.model.train.TrainingRun;
import org.speechemotion.model.train.TrainingSeries;

/** Tells of trainings on the standard error stream, a line an epoch. */
final class TrainingLog implements TrainingSeries.Listener {

    private final TerminalProgress progress;

    TrainingLog(TerminalProgress progress) {
        this.progress = progress;
    }

    @Override
    public TrainingListener begins(Path folder) {
        return new EpochLog();
    }

    @Override
    public void ended(Path folder, TrainingRun.Outcome outcome) {
        outcome.card()
                .figures()
                .forEach(figure ->
                        progress.message("%s %.4f (%s)".formatted(figure.metric(), figure.value(), figure.protocol())));
        progress.message("written: " + folder);
    }

    @Override
    public void found(Path folder) {
        progress.message("there already: " + folder);
    }

    private final class EpochLog implements TrainingListener {

        @Override
        public void epoch(EpochReport report) {
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
            progress.message("goes on where it was stopped, after " + earlier.size() + " epochs");
        }

        @Override
        public void note(String line) {
            progress.message(line);
        }
    }
}
