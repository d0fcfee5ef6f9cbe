// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.recognize;

import org.speechemotion.model.store.ModelCard;

/** Makes posteriors of logits. */
final class CalibratedPosteriors {

    private final ModelCard card;

    CalibratedPosteriors(ModelCard card) {
        this.card = card;
    }

    /** Changes logits, {@code steps x emotions}, to posteriors, in place. */
    void apply(float[] logits) {
        float[] bias = card.logitBias();
        for (int row = 0; row < logits.length; row += bias.length) {
            softmax(logits, row, bias);
        }
    }

    private void softmax(float[] values, int row, float[] bias) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int emotion = 0; emotion < bias.length; emotion++) {
            float value = (float) (values[row + emotion] / card.temperature() + bias[emotion]);
            values[row + emotion] = value;
            highest = Math.max(highest, value);
        }
        double sum = 0;
        for (int emotion = 0; emotion < bias.length; emotion++) {
            double value = Math.exp(values[row + emotion] - highest);
            values[row + emotion] = (float) value;
            sum += value;
        }
        for (int emotion = 0; emotion < bias.length; emotion++) {
            values[row + emotion] /= (float) sum;
        }
    }
}
