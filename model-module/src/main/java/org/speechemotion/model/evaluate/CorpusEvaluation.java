// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import java.util.List;

/**
 * The figures of a model on a corpus; clips that the model knows from its training are never mixed with others.
 *
 * @param corpus name of the corpus
 * @param leftOut clips of other emotions, which were not counted
 * @param groups clips of unheard speakers, of heard speakers and of the training itself, each by itself, if there are
 *     any
 */
public record CorpusEvaluation(String corpus, int leftOut, List<GroupEvaluation> groups) {

    /** Keeps a copy. */
    public CorpusEvaluation {
        groups = List.copyOf(groups);
    }

    /** The figures of predictions. */
    public static CorpusEvaluation of(CorpusPredictions predictions) {
        return new CorpusEvaluation(
                predictions.corpus(),
                predictions.leftOut(),
                predictions.groups().stream().map(GroupEvaluation::of).toList());
    }
}
