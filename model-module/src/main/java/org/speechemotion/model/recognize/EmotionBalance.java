// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.recognize;

import java.util.Arrays;

/**
 * What is added to the logits of one speaker or recording so that over all of the speech each emotion is as probable as
 * any other: a voice, a language or a room that the network does not know draws all answers towards one or two emotions.
 * Found by the fixed-point iteration that fits a softmax's biases to given class frequencies (as in Saerens, Latinne and
 * Decaestecker, "Adjusting the outputs of a classifier to new a priori probabilities", Neural Computation 14, 2002, the
 * other way round).
 */
public final class EmotionBalance {

    /** Logits below are of emotions that are not to be chosen. */
    private static final float NOT_CHOSEN = -1e8f;

    private static final int MOST_ITERATIONS = 200;
    private static final double DAMPING = 0.7;
    private static final double CLOSE = 1e-4;
    private static final double SMALLEST = 1e-9;

    private final double[] offsets;

    private EmotionBalance(double[] offsets) {
        this.offsets = offsets;
    }

    /**
     * Finds the balance of some speech.
     *
     * @param logits a row for each clip or step, as wide as there are emotions
     * @param seconds how much speech each row stands for
     * @param priorSeconds the offsets are smaller the less speech there is: half for so many seconds
     */
    public static EmotionBalance of(float[][] logits, double[] seconds, double priorSeconds) {
        int width = logits[0].length;
        double all = Arrays.stream(seconds).sum();
        boolean[] chosen = new boolean[width];
        for (int e = 0; e < width; e++) {
            chosen[e] = logits[0][e] > NOT_CHOSEN;
        }
        double[] offsets = new double[width];
        double[] frequencies = new double[width];
        for (int i = 0; i < MOST_ITERATIONS && all > 0; i++) {
            frequencies(logits, seconds, offsets, frequencies);
            if (step(offsets, frequencies, chosen) < CLOSE) {
                break;
            }
        }
        double weight = all == 0 ? 0 : all / (all + priorSeconds);
        return new EmotionBalance(
                Arrays.stream(offsets).map(offset -> weight * offset).toArray());
    }

    /** Mean posteriors with the offsets added. */
    private static void frequencies(float[][] logits, double[] seconds, double[] offsets, double[] frequencies) {
        Arrays.fill(frequencies, 0);
        double all = 0;
        double[] row = new double[offsets.length];
        for (int i = 0; i < logits.length; i++) {
            double highest = Double.NEGATIVE_INFINITY;
            for (int e = 0; e < row.length; e++) {
                row[e] = logits[i][e] + offsets[e];
                highest = Math.max(highest, row[e]);
            }
            double sum = 0;
            for (int e = 0; e < row.length; e++) {
                row[e] = Math.exp(row[e] - highest);
                sum += row[e];
            }
            for (int e = 0; e < row.length; e++) {
                frequencies[e] += seconds[i] * row[e] / sum;
            }
            all += seconds[i];
        }
        for (int e = 0; e < frequencies.length; e++) {
            frequencies[e] /= all;
        }
    }

    /** Moves the offsets towards equal frequencies; returns the largest move. */
    private static double step(double[] offsets, double[] frequencies, boolean[] chosen) {
        double mean = 0;
        int count = 0;
        for (int e = 0; e < offsets.length; e++) {
            if (chosen[e]) {
                mean += Math.log(Math.max(SMALLEST, frequencies[e]));
                count++;
            }
        }
        mean /= count;
        double largest = 0;
        for (int e = 0; e < offsets.length; e++) {
            if (chosen[e]) {
                double move = DAMPING * (mean - Math.log(Math.max(SMALLEST, frequencies[e])));
                offsets[e] += move;
                largest = Math.max(largest, Math.abs(move));
            }
        }
        return largest;
    }

    /** What is added to the logit of an emotion, by its place. */
    public double offset(int emotion) {
        return offsets[emotion];
    }
}
