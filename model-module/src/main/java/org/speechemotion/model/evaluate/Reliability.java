// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Whether confidences mean what they say: clips sorted into bins by their confidence, the highest probability.
 *
 * @param expectedError mean distance of confidence and accuracy over the bins, weighted by their clips (ECE; Guo et al.,
 *     "On calibration of modern neural networks", ICML 2017), 0 to 1
 * @param maximumError the largest distance of any bin with clips (MCE), 0 to 1
 * @param brier mean squared distance of the probabilities from the truth, summed over emotions, 0 to 2
 * @param bins 15 bins of equal width from 0 to 1
 */
public record Reliability(double expectedError, double maximumError, double brier, List<Bin> bins) {

    private static final int BINS = 15;

    /**
     * Clips of like confidence.
     *
     * @param low lower border of the confidences
     * @param high upper border, which belongs to the next bin, but for the last
     * @param clips how many, perhaps none
     * @param confidence mean confidence of the clips, 0 without clips
     * @param accuracy share of them that is right, 0 without clips
     */
    public record Bin(double low, double high, int clips, double confidence, double accuracy) {

        private double error() {
            return Math.abs(confidence - accuracy);
        }
    }

    /** Sorts predictions. */
    public static Reliability of(Collection<Prediction> predictions) {
        double[] confidence = new double[BINS];
        int[] right = new int[BINS];
        int[] clips = new int[BINS];
        for (Prediction prediction : predictions) {
            int bin = Math.min(BINS - 1, (int) (prediction.confidence() * BINS));
            confidence[bin] += prediction.confidence();
            right[bin] += prediction.isRight() ? 1 : 0;
            clips[bin]++;
        }
        List<Bin> bins = new ArrayList<>();
        double expected = 0;
        double maximum = 0;
        for (int i = 0; i < BINS; i++) {
            int count = Math.max(1, clips[i]);
            Bin bin = new Bin(
                    (double) i / BINS, (i + 1.0) / BINS, clips[i], confidence[i] / count, (double) right[i] / count);
            bins.add(bin);
            expected += bin.error() * bin.clips() / Math.max(1, predictions.size());
            maximum = Math.max(maximum, bin.error());
        }
        return new Reliability(expected, maximum, Calibration.brier(predictions), List.copyOf(bins));
    }
}
