// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.util.List;
import java.util.Locale;
import org.speechemotion.model.train.EpochReport;
import org.speechemotion.model.train.TrainingListener;

/** Tells of a training on the standard error stream, a line an epoch. */
final class TrainingLog implements TrainingListener {

    private final TerminalProgress progress;

    TrainingLog(TerminalProgress progress) {
        this.progress = progress;
    }

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
