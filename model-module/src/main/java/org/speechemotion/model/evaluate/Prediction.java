// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import org.speechemotion.model.corpus.Clip;
import org.speechemotion.model.label.EmotionScores;

/**
 * What a model says of a labelled clip.
 *
 * @param clip the clip with its true emotion
 * @param scores calibrated probabilities over the emotions of the clip's corpus
 */
public record Prediction(Clip clip, EmotionScores scores) {

    /** The highest probability, which is that of the emotion that is said. */
    public double confidence() {
        return scores.of(scores.best());
    }

    /** Whether the most probable emotion is the true one. */
    public boolean isRight() {
        return scores.best() == clip.emotion();
    }
}
