// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How a recipe of a search did.
 *
 * @param trial its number, from 1, which is the recipe that the search began with
 * @param epochs epochs that it was trained for
 * @param validationRecall unweighted average recall of the validation clips after its best epoch
 * @param validationLoss their mean cross-entropy then
 * @param minutes duration of the training
 * @param numbers of the recipe, by their names
 * @param fingerprint checksum of all that the outcome depends on
 */
public record SearchTrial(
        int trial,
        int epochs,
        double validationRecall,
        double validationLoss,
        double minutes,
        Map<String, String> numbers,
        String fingerprint) {

    /** The better first: by recall, then by loss. */
    static final Comparator<SearchTrial> BETTER_FIRST = Comparator.comparingDouble(SearchTrial::validationRecall)
            .reversed()
            .thenComparingDouble(SearchTrial::validationLoss);

    static SearchTrial of(int trial, Recipe recipe, List<EpochReport> reports, String fingerprint) {
        EpochReport best = reports.stream()
                .filter(EpochReport::best)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        double seconds = reports.stream().mapToDouble(EpochReport::seconds).sum();
        return new SearchTrial(
                trial,
                reports.size(),
                best.validationRecall(),
                best.validationLoss(),
                Math.round(seconds / 6) / 10.0,
                RecipeSpace.numbers(recipe),
                fingerprint);
    }
}
