// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.speechemotion.model.label.EmotionSet;

/**
 * Whether the model serves women and men alike, as far as the corpus tells genders.
 *
 * @param genders figures of each gender, none if the corpus does not tell
 * @param recallDifference unweighted average recall of the first gender less that of the second, with its 95 % interval
 *     by bootstrap over speakers; null unless there are two with two speakers each at least. An interval without 0 says
 *     that they differ.
 */
public record GenderComparison(List<Each> genders, Evaluation.Interval recallDifference) {

    /** Figures of one gender, with intervals by bootstrap over its speakers. */
    public record Each(
            String gender,
            int speakers,
            int clips,
            Evaluation.Interval accuracy,
            Evaluation.Interval unweightedAverageRecall) {}

    private record Sampled(Each figures, ConfusionMatrix all, List<ConfusionMatrix> resamples) {}

    /** Compares the genders; clips without one are left out. */
    public static GenderComparison of(Collection<Prediction> predictions) {
        Map<String, List<Prediction>> genders = new TreeMap<>();
        for (Prediction prediction : predictions) {
            if (!prediction.clip().gender().isEmpty()) {
                genders.computeIfAbsent(prediction.clip().gender(), gender -> new ArrayList<>())
                        .add(prediction);
            }
        }
        List<Sampled> sampled = new ArrayList<>();
        genders.forEach((gender, clips) -> sampled.add(sample(gender, clips, Evaluation.emotions(predictions))));
        boolean comparable = sampled.size() == 2 && sampled.stream().allMatch(each -> each.figures.speakers() > 1);
        return new GenderComparison(
                sampled.stream().map(Sampled::figures).toList(),
                comparable ? difference(sampled.get(0), sampled.get(1)) : null);
    }

    private static Sampled sample(String gender, List<Prediction> clips, EmotionSet emotions) {
        ConfusionMatrix all = ConfusionMatrix.of(emotions, clips);
        List<ConfusionMatrix> resamples = Evaluation.resample(emotions, Bootstrap.units(clips));
        Each figures = new Each(
                gender,
                Evaluation.speakers(clips),
                clips.size(),
                Bootstrap.interval(all, resamples, ConfusionMatrix::accuracy),
                Bootstrap.interval(all, resamples, ConfusionMatrix::unweightedAverageRecall));
        return new Sampled(figures, all, resamples);
    }

    private static Evaluation.Interval difference(Sampled first, Sampled second) {
        List<Double> resamples = IntStream.range(0, first.resamples.size())
                .mapToObj(i -> first.resamples.get(i).unweightedAverageRecall()
                        - shifted(second.resamples, i).unweightedAverageRecall())
                .toList();
        return Bootstrap.interval(
                first.all.unweightedAverageRecall() - second.all.unweightedAverageRecall(),
                resamples,
                Double::doubleValue);
    }

    /** Another resample than the one of the same number, since both genders are drawn by the same random numbers. */
    private static ConfusionMatrix shifted(List<ConfusionMatrix> resamples, int i) {
        return resamples.get((i + resamples.size() / 2) % resamples.size());
    }
}
