// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.speechemotion.model.evaluate.Evaluation;
import org.speechemotion.model.evaluate.Prediction;

/**
 * The figures over all folds and seeds.
 *
 * @param unweightedAverageRecall over all folds of all seeds
 * @param accuracy over all folds of all seeds
 * @param unweightedAverageRecallOverSeeds of the seeds' means over their folds
 * @param accuracyOverSeeds of the seeds' means over their folds
 * @param seeds each seed by itself
 */
public record CrossValidation(
        Spread unweightedAverageRecall,
        Spread accuracy,
        Spread unweightedAverageRecallOverSeeds,
        Spread accuracyOverSeeds,
        List<Seed> seeds) {

    /**
     * A figure of several trainings.
     *
     * @param mean over the trainings
     * @param deviation standard deviation, 0 for a single training
     */
    public record Spread(double mean, double deviation) {

        static Spread of(double[] values) {
            DescriptiveStatistics statistics = new DescriptiveStatistics(values);
            return new Spread(statistics.getMean(), statistics.getStandardDeviation());
        }

        static <T> Spread of(List<T> items, ToDoubleFunction<T> figure) {
            return of(items.stream().mapToDouble(figure).toArray());
        }
    }

    /**
     * The trainings with one seed.
     *
     * @param seed of their random numbers
     * @param together all folds' test clips as one
     * @param folds each by itself
     */
    public record Seed(long seed, Evaluation together, List<Evaluation> folds) {

        static Seed of(long seed, String protocol, List<TrainingRun.Outcome> outcomes) {
            List<Prediction> all = new ArrayList<>();
            outcomes.forEach(outcome -> all.addAll(outcome.testPredictions()));
            return new Seed(
                    seed,
                    Evaluation.of(
                            protocol + "; "
                                    + outcomes.get(0).card().normalization().protocol(),
                            all),
                    outcomes.stream().map(outcome -> outcome.report().test()).toList());
        }

        double recall() {
            return Spread.of(folds, CrossValidation::recall).mean();
        }

        double rightShare() {
            return Spread.of(folds, CrossValidation::rightShare).mean();
        }
    }

    /**
     * Sums up.
     *
     * @param protocol how the folds were made
     * @param outcomes of each seed; each has a test part
     */
    static CrossValidation of(String protocol, Map<Long, List<TrainingRun.Outcome>> outcomes) {
        List<Seed> seeds = new ArrayList<>();
        outcomes.forEach((seed, folds) -> seeds.add(Seed.of(seed, protocol, folds)));
        List<Evaluation> all =
                seeds.stream().flatMap(seed -> seed.folds().stream()).toList();
        return new CrossValidation(
                Spread.of(all, CrossValidation::recall),
                Spread.of(all, CrossValidation::rightShare),
                Spread.of(seeds, Seed::recall),
                Spread.of(seeds, Seed::rightShare),
                seeds);
    }

    private static double recall(Evaluation evaluation) {
        return evaluation.unweightedAverageRecall().value();
    }

    private static double rightShare(Evaluation evaluation) {
        return evaluation.accuracy().value();
    }
}
