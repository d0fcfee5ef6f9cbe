// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How accurate the model is where it is sure: what is gained by leaving the least certain clips to a person.
 *
 * @param area mean error over all coverages, 0 to 1, less is better (AURC; Geifman and El-Yaniv, "Selective
 *     classification for deep neural networks", NIPS 2017)
 * @param points accuracy at coverages of 100, 95, 90 ... 10, 5 %
 */
public record RiskCoverage(double area, List<Point> points) {

    private static final int STEPS = 20;

    /**
     * The surest part of the clips.
     *
     * @param coverage its share of all clips, 0 to 1
     * @param clips its number of clips, at least one
     * @param confidence lowest confidence in it: the threshold that gives this coverage
     * @param accuracy share of it that is right
     */
    public record Point(double coverage, int clips, double confidence, double accuracy) {}

    /**
     * Sorts predictions by their confidence; of equals the first stay first.
     *
     * @param predictions at least one
     */
    public static RiskCoverage of(Collection<Prediction> predictions) {
        List<Prediction> surest = new ArrayList<>(predictions);
        surest.sort(Comparator.comparingDouble(Prediction::confidence).reversed());
        double[] accuracy = new double[surest.size()];
        double area = 0;
        int right = 0;
        for (int i = 0; i < accuracy.length; i++) {
            right += surest.get(i).isRight() ? 1 : 0;
            accuracy[i] = right / (i + 1.0);
            area += (1 - accuracy[i]) / accuracy.length;
        }
        List<Point> points = new ArrayList<>();
        for (int step = STEPS; step > 0; step--) {
            int clips = (int) Math.max(1, Math.round((double) step * accuracy.length / STEPS));
            points.add(new Point(
                    (double) step / STEPS, clips, surest.get(clips - 1).confidence(), accuracy[clips - 1]));
        }
        return new RiskCoverage(area, List.copyOf(points));
    }

    /** The accuracy of the surest part of the clips, at one of the {@link #points}. */
    public double accuracyAt(double coverage) {
        return points.stream()
                .filter(point -> Math.abs(point.coverage - coverage) < 1e-9)
                .findFirst()
                .orElseThrow()
                .accuracy();
    }
}
