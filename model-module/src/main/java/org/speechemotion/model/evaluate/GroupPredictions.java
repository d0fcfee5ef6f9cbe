// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.speechemotion.model.store.ModelCard;

/**
 * What a model says of the clips of a group.
 *
 * @param group the clips
 * @param normalization how the first predictions are normalised
 * @param adapted normalised as the model's card says, a prediction a clip
 * @param plain normalised by the training set alone, a prediction a clip
 * @param noisy the clips in noise, normalised as the first; none if noise was not tried on them
 */
public record GroupPredictions(
        ClipGroup group,
        ModelCard.Normalization normalization,
        List<Prediction> adapted,
        List<Prediction> plain,
        List<Noisy> noisy) {

    /**
     * Predictions in one noise.
     *
     * @param snr how far the noise is below the clips, in dB; null for clips as they are
     * @param predictions a prediction a clip
     */
    public record Noisy(Double snr, List<Prediction> predictions) {}

    /**
     * The predictions of several models as one, each of its own clips.
     *
     * @param parts at least one, all with the same noises or with none
     * @param description how the clips relate to the models, in words
     */
    static GroupPredictions pooled(List<GroupPredictions> parts, String description) {
        GroupPredictions first = parts.get(0);
        List<Noisy> noisy = new ArrayList<>();
        for (int i = 0; i < first.noisy.size(); i++) {
            int level = i;
            noisy.add(new Noisy(
                    first.noisy.get(i).snr(),
                    parts.stream()
                            .flatMap(part -> part.noisy.get(level).predictions().stream())
                            .toList()));
        }
        return new GroupPredictions(
                new ClipGroup(
                        first.group.independence(),
                        description,
                        parts.stream()
                                .flatMap(part -> part.group.clips().stream())
                                .toList()),
                first.normalization,
                parts.stream().flatMap(part -> part.adapted.stream()).toList(),
                parts.stream().flatMap(part -> part.plain.stream()).toList(),
                noisy);
    }
}
