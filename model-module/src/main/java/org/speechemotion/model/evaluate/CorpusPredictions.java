// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import java.util.List;

/**
 * What a model says of the clips of a corpus.
 *
 * @param corpus name of the corpus
 * @param leftOut clips of other emotions, which were not looked at
 * @param groups the clips by their relation to the model's training, the most independent first
 */
public record CorpusPredictions(String corpus, int leftOut, List<GroupPredictions> groups) {

    /** Keeps a copy. */
    public CorpusPredictions {
        groups = List.copyOf(groups);
    }
}
