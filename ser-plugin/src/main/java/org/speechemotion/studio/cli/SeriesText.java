// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.util.Locale;
import org.speechemotion.model.train.CrossValidation;

/** The figures of several trainings as lines for a person. */
final class SeriesText {

    private SeriesText() {}

    /** Lines without a break at the end. */
    static String of(CrossValidation result) {
        int folds = result.seeds().get(0).folds().size();
        int seeds = result.seeds().size();
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "UAR %s, accuracy %s over %d folds%s (%s)",
                spread(result.unweightedAverageRecall()),
                spread(result.accuracy()),
                folds,
                seeds == 1 ? ", seed " + result.seeds().get(0).seed() : " of each of " + seeds + " seeds",
                result.seeds().get(0).together().protocol()));
        if (seeds > 1) {
            text.append(String.format(
                    Locale.ROOT,
                    "%nover the %d seeds: UAR %s, accuracy %s",
                    seeds,
                    spread(result.unweightedAverageRecallOverSeeds()),
                    spread(result.accuracyOverSeeds())));
        }
        for (CrossValidation.Seed seed : result.seeds()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%nseed %d, all folds together: UAR %.4f, accuracy %.4f, ECE %.4f",
                    seed.seed(),
                    seed.together().unweightedAverageRecall().value(),
                    seed.together().accuracy().value(),
                    seed.together().expectedCalibrationError()));
        }
        return text.toString();
    }

    private static String spread(CrossValidation.Spread spread) {
        return String.format(Locale.ROOT, "%.4f +- %.4f", spread.mean(), spread.deviation());
    }
}
