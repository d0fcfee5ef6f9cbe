// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

/** Probabilities from logits. */
final class Softmax {

    private Softmax() {}

    /** Probabilities at a temperature; they sum to 1. */
    static float[] of(float[] logits, double temperature) {
        double norm = logNorm(logits, temperature);
        float[] values = new float[logits.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.exp(logits[i] / temperature - norm);
        }
        return values;
    }

    /** Natural logarithm of the probability at {@code index}. */
    static double logOf(float[] logits, int index, double temperature) {
        return logits[index] / temperature - logNorm(logits, temperature);
    }

    private static double logNorm(float[] logits, double temperature) {
        double highest = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            highest = Math.max(highest, logit / temperature);
        }
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp(logit / temperature - highest);
        }
        return highest + Math.log(sum);
    }
}
