// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.speech;

/**
 * How likely somebody speaks in a frame: a logistic function of its {@link ContextFeatures}. The coefficients were fitted
 * to meetings and to clips of speech in noise by SpeechScoreFit, which is among the tests of this module.
 */
final class SpeechScore {

    private static final double BIAS = -2.55596;

    private static final double[] WEIGHTS = {
        -0.00527891,
        -0.0558241,
        0.120748,
        0.761632,
        -0.301599,
        0.0343242,
        0.0144767,
        0.0298046,
        0.0229314,
        -0.00252045,
        -0.274819,
        -1.11601,
        0.196182,
        -2.14572,
        7.59713,
        0.0336821
    };

    private SpeechScore() {}

    /** The score of a frame, 0 to 1. */
    static float of(float[] features) {
        double sum = BIAS;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * features[i];
        }
        return (float) (1 / (1 + Math.exp(-sum)));
    }
}
