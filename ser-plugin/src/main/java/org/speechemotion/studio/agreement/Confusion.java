// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;

/**
 * What one annotator says where another says something, in seconds.
 *
 * @param labels in alphabetical order
 * @param seconds one row a label of the first, one column a label of the second; not to be changed
 */
public record Confusion(List<String> labels, double[][] seconds) {

    /** The confusion of two annotators, those at two places of each slice. */
    static Confusion of(List<Slice> slices, int first, int second) {
        TreeSet<String> words = new TreeSet<>();
        for (Slice slice : slices) {
            words.add(slice.labels().get(first));
            words.add(slice.labels().get(second));
        }
        List<String> labels = List.copyOf(words);
        double[][] seconds = new double[labels.size()][labels.size()];
        for (Slice slice : slices) {
            int row = labels.indexOf(slice.labels().get(first));
            int column = labels.indexOf(slice.labels().get(second));
            seconds[row][column] += slice.seconds();
        }
        return new Confusion(labels, seconds);
    }

    /** All time that is compared, in seconds. */
    public double total() {
        return Arrays.stream(seconds)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .sum();
    }

    /** Part of the time in which both say the same, 0 to 1; empty if nothing is compared. */
    public OptionalDouble agreement() {
        double total = total();
        double same = 0;
        for (int i = 0; i < labels.size(); i++) {
            same += seconds[i][i];
        }
        return total > 0 ? OptionalDouble.of(same / total) : OptionalDouble.empty();
    }

    /**
     * Cohen's kappa: agreement beyond what chance would give two annotators who use the labels as often as these (Cohen, "A
     * coefficient of agreement for nominal scales", 1960). 1 is perfect, 0 is chance; empty if there is nothing to compare
     * or both use one label only, so that chance would agree as well.
     */
    public OptionalDouble kappa() {
        double total = total();
        double byChance = 0;
        for (int i = 0; i < labels.size(); i++) {
            double row = 0;
            double column = 0;
            for (int k = 0; k < labels.size(); k++) {
                row += seconds[i][k];
                column += seconds[k][i];
            }
            byChance += row * column / (total * total);
        }
        return Chance.corrected(agreement(), byChance);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Confusion that
                && labels.equals(that.labels)
                && Arrays.deepEquals(seconds, that.seconds);
    }

    @Override
    public int hashCode() {
        return 31 * labels.hashCode() + Arrays.deepHashCode(seconds);
    }

    @Override
    public String toString() {
        return labels + " " + Arrays.deepToString(seconds);
    }
}
