// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/** Intervals by drawing units (speakers, sessions) again and again with replacement; the same draws each time. */
final class Bootstrap {

    private static final int RESAMPLES = 1000;
    private static final long SEED = 1;

    private Bootstrap() {}

    /** What is drawn of predictions: speakers, or single clips where there is one speaker. */
    static List<List<Prediction>> units(Collection<Prediction> predictions) {
        Map<String, List<Prediction>> bySpeaker = new LinkedHashMap<>();
        predictions.forEach(prediction -> bySpeaker
                .computeIfAbsent(prediction.clip().speakerId(), speaker -> new ArrayList<>())
                .add(prediction));
        return bySpeaker.size() > 1
                ? List.copyOf(bySpeaker.values())
                : predictions.stream().map(List::of).toList();
    }

    /**
     * Draws as many units as there are, a thousand times.
     *
     * @param units at least one
     * @param together makes one thing of the drawn units
     */
    static <T, R> List<R> resamples(List<T> units, Function<List<T>, R> together) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<R> resamples = new ArrayList<>();
        for (int sample = 0; sample < RESAMPLES; sample++) {
            List<T> drawn = new ArrayList<>(units.size());
            for (int draw = 0; draw < units.size(); draw++) {
                drawn.add(units.get(random.nextInt(units.size())));
            }
            resamples.add(together.apply(drawn));
        }
        return resamples;
    }

    /** A figure of all with the 95 % interval of the same figure of the resamples. */
    static <R> Evaluation.Interval interval(R all, List<R> resamples, ToDoubleFunction<R> figure) {
        Percentile percentile = new Percentile();
        percentile.setData(resamples.stream().mapToDouble(figure).toArray());
        return new Evaluation.Interval(figure.applyAsDouble(all), percentile.evaluate(2.5), percentile.evaluate(97.5));
    }
}
