// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.report;

import java.util.List;
import org.speechemotion.model.evaluate.Spread;

/** The part of the page on several models together. */
final class ComparisonSection {

    private ComparisonSection() {}

    static void add(Html page, List<EvaluationReport.Compared> comparison, String id) {
        page.heading(2, id, "All models together");
        page.table(
                "Mean and standard deviation over the models",
                List.of("corpus", "protocol", "figure", "mean and deviation", "models"),
                comparison.stream()
                        .map(each -> List.of(
                                each.corpus(),
                                each.protocol(),
                                each.metric(),
                                text(each.spread()),
                                String.valueOf(each.spread().models())))
                        .toList());
    }

    /** Mean and deviation. */
    static String text(Spread spread) {
        return Html.number(spread.mean()) + " \u00B1 " + Html.number(spread.deviation());
    }
}
