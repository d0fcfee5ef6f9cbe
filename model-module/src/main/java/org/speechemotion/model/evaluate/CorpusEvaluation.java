// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.speechemotion.model.evaluate.ClipGroup.Independence;

/**
 * The figures of a model on a corpus; clips that the model knows from its training are never mixed with others.
 *
 * @param corpus name of the corpus
 * @param leftOut clips of other emotions, which were not counted
 * @param groups clips of unheard speakers, of heard speakers and of the training itself, each by itself, if there are
 *     any; of a cross-validation the unheard speakers alone
 * @param folds the models of a cross-validation; null for a single model
 */
public record CorpusEvaluation(String corpus, int leftOut, List<GroupEvaluation> groups, FoldFigures folds) {

    /** Keeps a copy. */
    public CorpusEvaluation {
        groups = List.copyOf(groups);
    }

    /** The figures of one model's predictions. */
    public static CorpusEvaluation of(CorpusPredictions predictions) {
        return new CorpusEvaluation(
                predictions.corpus(),
                predictions.leftOut(),
                predictions.groups().stream().map(GroupEvaluation::of).toList(),
                null);
    }

    /**
     * The figures of the models of a cross-validation, each on speakers that it did not hear; their predictions are also
     * pooled.
     *
     * @param models names of the models
     * @param predictions of each model
     * @throws IllegalArgumentException if none has unheard speakers
     */
    public static CorpusEvaluation pooled(List<String> models, List<CorpusPredictions> predictions) {
        List<String> names = new ArrayList<>();
        List<GroupPredictions> parts = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            for (GroupPredictions group : predictions.get(i).groups()) {
                if (group.group().independence() == Independence.SPEAKER_INDEPENDENT) {
                    names.add(models.get(i));
                    parts.add(group);
                }
            }
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(
                    "the models heard all speakers of " + predictions.get(0).corpus());
        }
        String description = "each of " + parts.size() + " models on speakers that it did not hear, pooled";
        return new CorpusEvaluation(
                predictions.get(0).corpus(),
                predictions.get(0).leftOut(),
                List.of(GroupEvaluation.of(GroupPredictions.pooled(parts, description))),
                FoldFigures.of(names, parts));
    }
}
