// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Krippendorff's alpha for nominal data (Krippendorff, "Computing Krippendorff's alpha-reliability", 2011), each slice
 * weighted with its length. An annotator may say nothing of a slice; of those that only one says something of nothing is
 * compared.
 */
final class KrippendorffAlpha {

    private KrippendorffAlpha() {}

    /**
     * The value.
     *
     * @param missing the label that means that an annotator says nothing, null if there is none
     * @param unit length of what counts as one observation, in seconds. Chance is corrected for few observations; time can
     *     be cut ever finer, so 0, which corrects nothing, is right for it
     * @return empty if nothing is compared or all say one label
     */
    static OptionalDouble of(List<Slice> slices, String missing, double unit) {
        Map<String, Double> values = new HashMap<>();
        double all = 0;
        double different = 0;
        for (Slice slice : slices) {
            Map<String, Integer> counts = new HashMap<>();
            int raters = 0;
            for (String label : slice.labels()) {
                if (!label.equals(missing)) {
                    counts.merge(label, 1, Integer::sum);
                    raters++;
                }
            }
            if (raters < 2) {
                continue;
            }
            double same = 0;
            for (Map.Entry<String, Integer> count : counts.entrySet()) {
                same += count.getValue() * (count.getValue() - 1.0);
                values.merge(count.getKey(), count.getValue() * slice.seconds(), Double::sum);
            }
            different += slice.seconds() * (raters - same / (raters - 1));
            all += slice.seconds() * raters;
        }
        if (all <= unit) {
            return OptionalDouble.empty();
        }
        double squares =
                values.values().stream().mapToDouble(value -> value * value).sum();
        double byChance = (all * all - squares) / (all - unit);
        return byChance / all < 1e-12 ? OptionalDouble.empty() : OptionalDouble.of(1 - different / byChance);
    }
}
