// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.speechemotion.model.train.CrossValidation;

/** What recipes reached as a table for a person. */
final class RecipeTable {

    private static final List<String> HEADER =
            List.of("recipe", "accuracy", "UAR", "parameters", "minutes a training", "x real time", "bytes");

    private RecipeTable() {}

    /** Columns of equal width, and the protocol below. */
    static String text(List<RecipeResult> results) {
        return TextTable.of(rows(results)) + note(results) + "\n";
    }

    /** A Markdown document. */
    static String markdown(List<RecipeResult> results) {
        StringBuilder text = new StringBuilder("# Comparison of recipes\n\n");
        List<List<String>> rows = rows(results);
        for (int i = 0; i < rows.size(); i++) {
            text.append("| ").append(String.join(" | ", rows.get(i))).append(" |\n");
            if (i == 0) {
                text.append("|---").append("|---:".repeat(HEADER.size() - 1)).append("|\n");
            }
        }
        return text.append('\n').append(note(results)).append('\n').toString();
    }

    private static String note(List<RecipeResult> results) {
        RecipeResult first = results.get(0);
        String over = first.trainings() == 1 ? "One training each" : "Mean and deviation over " + first.trainings();
        return over + "; " + first.protocol() + ". Durations and speeds are of this machine.";
    }

    private static List<List<String>> rows(List<RecipeResult> results) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        for (RecipeResult result : results) {
            rows.add(List.of(
                    result.recipe(),
                    spread(result.accuracy(), result.trainings()),
                    spread(result.unweightedAverageRecall(), result.trainings()),
                    String.valueOf(result.parameters()),
                    String.format(Locale.ROOT, "%.1f", result.minutes()),
                    String.format(Locale.ROOT, "%.0f", result.realTime()),
                    String.valueOf(result.bytes())));
        }
        return rows;
    }

    private static String spread(CrossValidation.Spread spread, int trainings) {
        return trainings == 1
                ? String.format(Locale.ROOT, "%.4f", spread.mean())
                : String.format(Locale.ROOT, "%.4f +- %.4f", spread.mean(), spread.deviation());
    }
}
