// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.agreement;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.speechemotion.studio.annotation.Annotation;

/**
 * Whether two annotators set borders at the same times, whatever the labels. A border matches one other at most, and as many
 * match as can.
 *
 * @param first borders of the first
 * @param second borders of the second
 * @param matched borders of either that are borders of the other
 * @param meanDistance how far matched borders are apart in the mean, in seconds; 0 if none match
 */
public record BoundaryAgreement(int first, int second, int matched, double meanDistance) {

    /** Harmonic mean of the parts of the borders that match; 1 if there are none on either side. */
    public double f1() {
        int sum = first + second;
        return sum == 0 ? 1 : 2.0 * matched / sum;
    }

    /** Compares the borders of two annotators, channel by channel. */
    static BoundaryAgreement of(Annotator first, Annotator second, double tolerance) {
        SortedMap<Integer, TreeSet<Double>> ones = borders(first);
        SortedMap<Integer, TreeSet<Double>> others = borders(second);
        int matched = 0;
        double distance = 0;
        for (Map.Entry<Integer, TreeSet<Double>> channel : ones.entrySet()) {
            List<Double> one = List.copyOf(channel.getValue());
            List<Double> other = List.copyOf(others.getOrDefault(channel.getKey(), new TreeSet<>()));
            int i = 0;
            int k = 0;
            while (i < one.size() && k < other.size()) {
                double apart = one.get(i) - other.get(k);
                // A little more, so that 1.5 is half a second from 1.0 whatever the last bits say.
                if (Math.abs(apart) <= tolerance + 1e-9) {
                    matched++;
                    distance += Math.abs(apart);
                    i++;
                    k++;
                } else if (apart < 0) {
                    i++;
                } else {
                    k++;
                }
            }
        }
        return new BoundaryAgreement(count(ones), count(others), matched, matched == 0 ? 0 : distance / matched);
    }

    private static SortedMap<Integer, TreeSet<Double>> borders(Annotator annotator) {
        SortedMap<Integer, TreeSet<Double>> borders = new TreeMap<>();
        for (Annotation annotation : annotator.annotations()) {
            if (!annotation.isPoint()) {
                TreeSet<Double> ofChannel = borders.computeIfAbsent(annotation.channel(), each -> new TreeSet<>());
                ofChannel.add(annotation.span().start());
                ofChannel.add(annotation.span().end());
            }
        }
        return borders;
    }

    private static int count(SortedMap<Integer, TreeSet<Double>> borders) {
        return borders.values().stream().mapToInt(TreeSet::size).sum();
    }
}
