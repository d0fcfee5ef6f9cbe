// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import java.util.List;

/**
 * The figures on clips with noise.
 *
 * @param snr how far pink noise is below the clips, in dB; null for clips as they are
 * @param accuracy share of right clips
 * @param unweightedAverageRecall mean recall over emotions
 * @param expectedCalibrationError see {@link Reliability}
 */
public record NoiseLevel(
        Double snr,
        Evaluation.Interval accuracy,
        Evaluation.Interval unweightedAverageRecall,
        double expectedCalibrationError) {

    static NoiseLevel of(Double snr, List<Prediction> predictions) {
        Evaluation evaluation = Evaluation.of("", predictions);
        return new NoiseLevel(
                snr,
                evaluation.accuracy(),
                evaluation.unweightedAverageRecall(),
                evaluation.expectedCalibrationError());
    }
}
