// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import java.util.List;
import org.speechemotion.model.store.NormalizationScope;

/**
 * The figures of a model on clips that stand in one relation to its training.
 *
 * @param independence the relation in few words
 * @param speakerNormalized normalised as the model wants it: by each speaker's own clips, without their labels, if its
 *     recipe does not say otherwise; the protocol tells
 * @param trainingNormalized normalised by the training set alone
 * @param breakdown more of the figures that are normalised so
 */
public record GroupEvaluation(
        String independence, Evaluation speakerNormalized, Evaluation trainingNormalized, Breakdown breakdown) {

    /** The figures of a group from its predictions in both ways of normalising; at least one clip. */
    static GroupEvaluation of(
            ClipGroup group, NormalizationScope scope, List<Prediction> bySpeaker, List<Prediction> byTraining) {
        return new GroupEvaluation(
                group.independence().label(),
                Evaluation.of(group.protocol() + "; " + scope.protocol(), bySpeaker),
                Evaluation.of(group.protocol() + "; " + scope.plainProtocol(), byTraining),
                Breakdown.of(bySpeaker));
    }
}
