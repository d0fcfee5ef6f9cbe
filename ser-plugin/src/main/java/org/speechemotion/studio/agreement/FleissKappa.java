// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Agreement of several annotators beyond chance (Fleiss, "Measuring nominal scale agreement among many raters", 1971), each
 * slice weighted with its length. For two annotators it is Scott's pi and not Cohen's kappa: chance draws from the labels of
 * both together.
 */
final class FleissKappa {

    private FleissKappa() {}

    /** The value over slices of which every annotator says something; empty if there are none or only one label. */
    static OptionalDouble of(List<Slice> slices) {
        Map<String, Double> shares = new HashMap<>();
        double time = 0;
        double agreement = 0;
        for (Slice slice : slices) {
            int raters = slice.labels().size();
            Map<String, Integer> counts = new HashMap<>();
            slice.labels().forEach(label -> counts.merge(label, 1, Integer::sum));
            double pairs = 0;
            for (Map.Entry<String, Integer> count : counts.entrySet()) {
                pairs += count.getValue() * (count.getValue() - 1.0);
                shares.merge(count.getKey(), slice.seconds() * count.getValue() / raters, Double::sum);
            }
            agreement += slice.seconds() * pairs / (raters * (raters - 1.0));
            time += slice.seconds();
        }
        if (time == 0) {
            return OptionalDouble.empty();
        }
        double whole = time;
        double byChance = shares.values().stream()
                .mapToDouble(share -> Math.pow(share / whole, 2))
                .sum();
        return Chance.corrected(OptionalDouble.of(agreement / whole), byChance);
    }
}
