// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * The models of a cross-validation, each on its own unheard speakers.
 *
 * @param unweightedAverageRecall mean and deviation over the folds
 * @param accuracy mean and deviation over the folds
 * @param folds each by itself
 */
public record FoldFigures(Spread unweightedAverageRecall, Spread accuracy, List<Fold> folds) {

    /** The figures of one fold. */
    public record Fold(String model, int speakers, int clips, double accuracy, double unweightedAverageRecall) {}

    /** The figures of folds from the predictions of their clips. */
    static FoldFigures of(List<String> models, List<GroupPredictions> groups) {
        List<Fold> folds = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            List<Prediction> predictions = groups.get(i).adapted();
            ConfusionMatrix matrix = ConfusionMatrix.of(Evaluation.emotions(predictions), predictions);
            folds.add(new Fold(
                    models.get(i),
                    Evaluation.speakers(predictions),
                    predictions.size(),
                    matrix.accuracy(),
                    matrix.unweightedAverageRecall()));
        }
        return new FoldFigures(
                Spread.of(folds.stream().map(Fold::unweightedAverageRecall).toList()),
                Spread.of(folds.stream().map(Fold::accuracy).toList()),
                folds);
    }
}
