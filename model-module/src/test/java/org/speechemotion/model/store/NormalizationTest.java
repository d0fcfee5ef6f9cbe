// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.speechemotion.dsp.feature.BandStatistics;
import org.speechemotion.dsp.feature.FrameMatrix;

class NormalizationTest {

    private static final double STEP = 0.01;

    @ParameterizedTest
    @CsvSource({"100, 0.25", "300, 0.5", "900, 0.5", "900000, 0.5"})
    void ofMuchSpeechTheOwnStatisticsWeighNoMoreThanTheirShare(int frames, double share) {
        assertEquals(10 * share, meanTakenAway(frames, 0.5), 1e-4);
    }

    @Test
    void withoutAShareTheOwnStatisticsWeighMoreAndMore() {
        assertEquals(9, meanTakenAway(2700, 0), 1e-4);
    }

    /** Of frames of 10, where the training set has the mean 0 and counts for 300 frames. */
    private static double meanTakenAway(int frames, double share) {
        ModelCard.Normalization normalization =
                new ModelCard.Normalization(null, new float[1], new float[] {1}, 300 * STEP, share, 0);
        float[] values = new float[frames];
        for (int i = 0; i < frames; i++) {
            // Mean 10, deviation 1, so that nothing but the mean differs from the training set.
            values[i] = i % 2 == 0 ? 9 : 11;
        }
        FrameMatrix speech = new FrameMatrix(frames, 1, STEP, values);
        float[] normalized = normalization
                .normalizer(BandStatistics.of(speech), STEP)
                .apply(speech)
                .values();
        return 10 - (normalized[0] + normalized[1]) / 2;
    }
}
