// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.speechemotion.model.train.RecipeSearch;
import org.speechemotion.model.train.SearchTrial;

/** The trials of a search as lines for a person. */
final class SearchText {

    /** Numbers that fit in a line; the file of trials has all. */
    private static final List<String> SHOWN =
            List.of("rate", "weightDecay", "labelSmoothing", "batch", "dropout", "channels", "units");

    private SearchText() {}

    /** A table of all trials, the best marked. */
    static String table(RecipeSearch.Outcome outcome) {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("trial", "epochs", "validation UAR", "loss", "minutes"));
        header.addAll(SHOWN);
        rows.add(header);
        for (SearchTrial trial : outcome.trials()) {
            List<String> row = new ArrayList<>(List.of(
                    trial.trial() + (trial.trial() == outcome.best().trial() ? " *" : ""),
                    String.valueOf(trial.epochs()),
                    String.format(Locale.ROOT, "%.4f", trial.validationRecall()),
                    String.format(Locale.ROOT, "%.4f", trial.validationLoss()),
                    String.valueOf(trial.minutes())));
            SHOWN.forEach(name -> row.add(trial.numbers().get(name)));
            rows.add(row);
        }
        return TextTable.of(rows);
    }

    /** A line on a trial. */
    static String line(SearchTrial trial) {
        return String.format(
                Locale.ROOT,
                "trial %d after %d epochs: validation UAR %.4f, loss %.4f (%s)",
                trial.trial(),
                trial.epochs(),
                trial.validationRecall(),
                trial.validationLoss(),
                SHOWN.stream()
                        .map(name -> name + " " + trial.numbers().get(name))
                        .collect(Collectors.joining(", ")));
    }
}
