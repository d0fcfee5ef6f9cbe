// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/** Whether probabilities mean what they say, and the temperature that makes them. */
public final class Calibration {

    private static final int ROUNDS = 500;
    private static final double RATE = 2;

    /** Pulls biases towards 0, for emotions of which there are few clips or none. */
    private static final double SHRINK = 0.002;

    private Calibration() {}

    /** Expected calibration error, 0 to 1; see {@link Reliability}. */
    public static double expectedError(Collection<Prediction> predictions) {
        return Reliability.of(predictions).expectedError();
    }

    /** Brier score: mean squared distance of the probabilities from the truth, summed over emotions. 0 to 2. */
    public static double brier(Collection<Prediction> predictions) {
        double sum = 0;
        for (Prediction prediction : predictions) {
            float[] values = prediction.scores().values();
            int truth = prediction.scores().emotions().indexOf(prediction.clip().emotion());
            for (int i = 0; i < values.length; i++) {
                double distance = values[i] - (i == truth ? 1 : 0);
                sum += distance * distance;
            }
        }
        return predictions.isEmpty() ? 0 : sum / predictions.size();
    }

    /**
     * What is to be added to logits at a temperature so that emotions which some corpora lack are not said too often
     * where all compete: the biases at which the mean negative log probability of the truth is smallest (Alexandari,
     * Kundaje and Shrikumar, "Maximum likelihood with bias-corrected calibration", ICML 2020), by gradient descent on
     * that convex function.
     *
     * @param logits a row a clip, of all emotions
     * @param truths place of the true emotion of each clip
     * @param emotions number of emotions
     * @return one a emotion, with mean 0; zeros if there are no clips
     */
    public static float[] biases(List<float[]> logits, int[] truths, int emotions, double temperature) {
        double[] bias = new double[emotions];
        for (int round = 0; round < ROUNDS && truths.length > 0; round++) {
            double[] gradient = new double[emotions];
            for (int clip = 0; clip < truths.length; clip++) {
                float[] shifted = new float[emotions];
                for (int e = 0; e < emotions; e++) {
                    shifted[e] = (float) (logits.get(clip)[e] / temperature + bias[e]);
                }
                float[] probabilities = Softmax.of(shifted, 1);
                for (int e = 0; e < emotions; e++) {
                    gradient[e] += probabilities[e] - (e == truths[clip] ? 1 : 0);
                }
            }
            for (int e = 0; e < emotions; e++) {
                bias[e] -= RATE * (gradient[e] / truths.length + SHRINK * bias[e]);
            }
        }
        double mean = Arrays.stream(bias).average().orElse(0);
        float[] values = new float[emotions];
        for (int e = 0; e < emotions; e++) {
            values[e] = (float) (bias[e] - mean);
        }
        return values;
    }

    /**
     * The temperature at which the mean negative log probability of the truth is smallest, 0.2 to 5.
     *
     * @param logits a row a clip; emotions that the clip's corpus lacks are large negative numbers
     * @param truths place of the true emotion of each clip
     * @return 1 if there are no clips
     */
    public static double temperature(List<float[]> logits, int[] truths) {
        if (logits.isEmpty()) {
            return 1;
        }
        UnivariateObjectiveFunction loss = new UnivariateObjectiveFunction(logTemperature -> {
            double sum = 0;
            for (int clip = 0; clip < truths.length; clip++) {
                sum -= Softmax.logOf(logits.get(clip), truths[clip], Math.exp(logTemperature));
            }
            return sum;
        });
        return Math.exp(new BrentOptimizer(1e-6, 1e-6)
                .optimize(loss, GoalType.MINIMIZE, new SearchInterval(Math.log(0.2), Math.log(5)), new MaxEval(200))
                .getPoint());
    }
}
