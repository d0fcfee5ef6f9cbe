// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The figures of one speaker.
 *
 * @param speaker the name within the corpus, empty if the corpus does not tell
 * @param gender "female", "male" or empty
 * @param clips number of clips
 * @param accuracy share of right clips
 * @param unweightedAverageRecall mean recall over the emotions that the speaker has
 */
public record SpeakerFigures(
        String speaker, String gender, int clips, double accuracy, double unweightedAverageRecall) {

    /** The figures of each speaker, in order of their names. */
    static List<SpeakerFigures> of(Collection<Prediction> predictions) {
        Map<String, List<Prediction>> speakers = new TreeMap<>();
        predictions.forEach(
                prediction -> speakers.computeIfAbsent(prediction.clip().speakerId(), name -> new ArrayList<>())
                        .add(prediction));
        return speakers.values().stream().map(SpeakerFigures::of).toList();
    }

    private static SpeakerFigures of(List<Prediction> predictions) {
        ConfusionMatrix matrix = ConfusionMatrix.of(Evaluation.emotions(predictions), predictions);
        return new SpeakerFigures(
                predictions.get(0).clip().speaker(),
                predictions.get(0).clip().gender(),
                predictions.size(),
                matrix.accuracy(),
                matrix.unweightedAverageRecall());
    }
}
