// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.speechemotion.model.label.EmotionSet;

/**
 * The figures of a model on clips with labels.
 *
 * @param protocol how the clips relate to the training and how they were normalised
 * @param clips number of clips
 * @param speakers number of speakers
 * @param accuracy share of right clips
 * @param unweightedAverageRecall mean recall over emotions
 * @param macroF1 mean F1 over emotions
 * @param expectedCalibrationError see {@link Calibration}
 * @param brier see {@link Calibration}
 * @param classes figures of each emotion
 * @param confusion rows are true, columns predicted, in the order of {@code classes}
 */
public record Evaluation(
        String protocol,
        int clips,
        int speakers,
        Interval accuracy,
        Interval unweightedAverageRecall,
        Interval macroF1,
        double expectedCalibrationError,
        double brier,
        List<ClassFigures> classes,
        int[][] confusion) {

    /**
     * A figure with its 95 % interval by bootstrap over speakers; over clips where there is one speaker.
     *
     * @param value the figure
     * @param low lower end
     * @param high upper end
     */
    public record Interval(double value, double low, double high) {}

    /** Figures of one emotion. */
    public record ClassFigures(String emotion, int support, double precision, double recall, double f1) {}

    /**
     * Computes the figures.
     *
     * @param predictions at least one
     */
    public static Evaluation of(String protocol, Collection<Prediction> predictions) {
        EmotionSet emotions = emotions(predictions);
        ConfusionMatrix all = ConfusionMatrix.of(emotions, predictions);
        List<ConfusionMatrix> resamples = resample(emotions, Bootstrap.units(predictions));
        List<ClassFigures> classes = new ArrayList<>();
        for (int i = 0; i < emotions.size(); i++) {
            classes.add(new ClassFigures(
                    emotions.get(i).label(), all.support(i), all.precision(i), all.recall(i), all.f1(i)));
        }
        return new Evaluation(
                protocol,
                predictions.size(),
                speakers(predictions),
                Bootstrap.interval(all, resamples, ConfusionMatrix::accuracy),
                Bootstrap.interval(all, resamples, ConfusionMatrix::unweightedAverageRecall),
                Bootstrap.interval(all, resamples, ConfusionMatrix::macroF1),
                Calibration.expectedError(predictions),
                Calibration.brier(predictions),
                classes,
                all.counts());
    }

    /** The unweighted average recall alone, without intervals. */
    public static double recall(Collection<Prediction> predictions) {
        return ConfusionMatrix.of(emotions(predictions), predictions).unweightedAverageRecall();
    }

    static int speakers(Collection<Prediction> predictions) {
        return (int) predictions.stream()
                .map(prediction -> prediction.clip().speakerId())
                .distinct()
                .count();
    }

    static EmotionSet emotions(Collection<Prediction> predictions) {
        return EmotionSet.of(predictions.stream()
                .flatMap(prediction -> prediction.scores().emotions().emotions().stream())
                .toList());
    }

    static List<ConfusionMatrix> resample(EmotionSet emotions, List<List<Prediction>> units) {
        List<ConfusionMatrix> each = units.stream()
                .map(predictions -> ConfusionMatrix.of(emotions, predictions))
                .toList();
        return Bootstrap.resamples(each, ConfusionMatrix::sum);
    }
}
