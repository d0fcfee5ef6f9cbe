// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.speechemotion.model.evaluate.Evaluation;
import org.speechemotion.model.evaluate.Prediction;

/**
 * The figures over all folds.
 *
 * @param unweightedAverageRecall mean over the folds
 * @param unweightedAverageRecallDeviation standard deviation over the folds
 * @param accuracy mean over the folds
 * @param accuracyDeviation standard deviation over the folds
 * @param together all folds' test clips as one
 * @param folds each by itself
 */
public record CrossValidation(
        double unweightedAverageRecall,
        double unweightedAverageRecallDeviation,
        double accuracy,
        double accuracyDeviation,
        Evaluation together,
        List<Evaluation> folds) {

    /** Sums up folds; each has a test part. */
    public static CrossValidation of(List<TrainingRun.Outcome> outcomes) {
        List<Evaluation> folds =
                outcomes.stream().map(outcome -> outcome.report().test()).toList();
        List<Prediction> all = new ArrayList<>();
        outcomes.forEach(outcome -> all.addAll(outcome.testPredictions()));
        DescriptiveStatistics recall =
                over(folds, fold -> fold.unweightedAverageRecall().value());
        DescriptiveStatistics accuracy = over(folds, fold -> fold.accuracy().value());
        return new CrossValidation(
                recall.getMean(),
                recall.getStandardDeviation(),
                accuracy.getMean(),
                accuracy.getStandardDeviation(),
                Evaluation.of(
                        "speaker-independent, all " + folds.size() + " folds; "
                                + outcomes.get(0).card().normalization().scope().protocol(),
                        all),
                folds);
    }

    private static DescriptiveStatistics over(List<Evaluation> folds, ToDoubleFunction<Evaluation> figure) {
        return new DescriptiveStatistics(folds.stream().mapToDouble(figure).toArray());
    }
}
