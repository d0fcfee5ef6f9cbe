// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import java.util.List;

/**
 * The figures of a model on clips that stand in one relation to its training.
 *
 * @param independence the relation in few words
 * @param speakerNormalized normalised as the model's card says, mostly by each speaker's own clips, without labels
 * @param trainingNormalized normalised by the training set alone
 * @param breakdown more of the figures that are normalised as the card says
 * @param noise the same clips in noise, normalised as the card says; none if that was not asked for
 */
public record GroupEvaluation(
        String independence,
        Evaluation speakerNormalized,
        Evaluation trainingNormalized,
        Breakdown breakdown,
        List<NoiseLevel> noise) {

    /** Keeps a copy. */
    public GroupEvaluation {
        noise = List.copyOf(noise);
    }

    /** The figures of a group of at least one clip. */
    public static GroupEvaluation of(GroupPredictions predictions) {
        ClipGroup group = predictions.group();
        return new GroupEvaluation(
                group.independence().label(),
                Evaluation.of(
                        group.protocol() + "; " + predictions.normalization().protocol(), predictions.adapted()),
                Evaluation.of(
                        group.protocol() + "; "
                                + predictions.normalization().scope().plainProtocol(),
                        predictions.plain()),
                Breakdown.of(predictions.adapted()),
                predictions.noisy().stream()
                        .map(noisy -> NoiseLevel.of(noisy.snr(), noisy.predictions()))
                        .toList());
    }
}
