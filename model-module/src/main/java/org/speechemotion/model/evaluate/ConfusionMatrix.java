// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import java.util.Collection;
import java.util.List;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.label.EmotionSet;

/**
 * How often each emotion was taken for each.
 *
 * @param emotions the order of rows and columns
 * @param counts {@code counts[true][predicted]}; not to be changed
 */
public record ConfusionMatrix(EmotionSet emotions, int[][] counts) {

    /** Counts predictions; emotions of both sides must be in the set. */
    public static ConfusionMatrix of(EmotionSet emotions, Collection<Prediction> predictions) {
        int[][] counts = new int[emotions.size()][emotions.size()];
        for (Prediction prediction : predictions) {
            Emotion truth = prediction.clip().emotion();
            counts[emotions.indexOf(truth)][emotions.indexOf(prediction.scores().best())]++;
        }
        return new ConfusionMatrix(emotions, counts);
    }

    /** The counts of several matrices over the same emotions together; at least one. */
    static ConfusionMatrix sum(List<ConfusionMatrix> matrices) {
        EmotionSet emotions = matrices.get(0).emotions;
        int[][] counts = new int[emotions.size()][emotions.size()];
        for (ConfusionMatrix matrix : matrices) {
            for (int i = 0; i < counts.length; i++) {
                for (int j = 0; j < counts.length; j++) {
                    counts[i][j] += matrix.counts[i][j];
                }
            }
        }
        return new ConfusionMatrix(emotions, counts);
    }

    /** Clips of which {@code emotion} (by its place) is true. */
    public int support(int emotion) {
        int sum = 0;
        for (int count : counts[emotion]) {
            sum += count;
        }
        return sum;
    }

    /** Clips for which {@code emotion} (by its place) was said. */
    public int said(int emotion) {
        int sum = 0;
        for (int[] row : counts) {
            sum += row[emotion];
        }
        return sum;
    }

    /** Share of the clips of an emotion that were recognised, 0 if there are none. */
    public double recall(int emotion) {
        return ratio(counts[emotion][emotion], support(emotion));
    }

    /** Share of the clips that were said to have an emotion and have it, 0 if it was never said. */
    public double precision(int emotion) {
        return ratio(counts[emotion][emotion], said(emotion));
    }

    /** Harmonic mean of precision and recall, 0 if both are. */
    public double f1(int emotion) {
        return ratio(2.0 * counts[emotion][emotion], support(emotion) + (double) said(emotion));
    }

    /** Share of all clips that were right. */
    public double accuracy() {
        int right = 0;
        int all = 0;
        for (int i = 0; i < counts.length; i++) {
            right += counts[i][i];
            all += support(i);
        }
        return ratio(right, all);
    }

    /** Unweighted average recall over the emotions that occur. */
    public double unweightedAverageRecall() {
        return meanOfPresent(true);
    }

    /** Mean F1 over the emotions that occur. */
    public double macroF1() {
        return meanOfPresent(false);
    }

    private double meanOfPresent(boolean recall) {
        double sum = 0;
        int present = 0;
        for (int i = 0; i < counts.length; i++) {
            if (support(i) > 0) {
                sum += recall ? recall(i) : f1(i);
                present++;
            }
        }
        return ratio(sum, present);
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
