// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.recognize;

import java.util.List;
import org.speechemotion.model.store.ModelCard;

/** Makes posteriors of the logits of one channel, after moving them to where typical speakers' logits lie. */
final class SpeakerPosteriors {

    private final ModelCard card;

    SpeakerPosteriors(ModelCard card) {
        this.card = card;
    }

    /**
     * Changes logits to posteriors, in place.
     *
     * @param stretches the logits of all stretches of speech of the channel, {@code steps x emotions} each
     * @param step seconds a step
     */
    void apply(List<float[]> stretches, double step) {
        int emotions = card.emotions().size();
        double[] mean = new double[emotions];
        long steps = 0;
        for (float[] logits : stretches) {
            for (int i = 0; i < logits.length; i++) {
                mean[i % emotions] += logits[i];
            }
            steps += logits.length / emotions;
        }
        for (int emotion = 0; emotion < emotions; emotion++) {
            mean[emotion] /= Math.max(1, steps);
        }
        float[] shift = card.normalization().logitShift(mean, steps * step);
        float[] bias = card.logitBias();
        for (float[] logits : stretches) {
            for (int row = 0; row < logits.length; row += emotions) {
                softmax(logits, row, shift, bias);
            }
        }
    }

    private void softmax(float[] values, int row, float[] shift, float[] bias) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int emotion = 0; emotion < bias.length; emotion++) {
            float value = (float) ((values[row + emotion] - shift[emotion]) / card.temperature() + bias[emotion]);
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
