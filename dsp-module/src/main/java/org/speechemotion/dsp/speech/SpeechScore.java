// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.speech;

/**
 * How likely somebody speaks in a frame: a logistic function of its {@link ContextFeatures}. The coefficients were fitted
 * to meetings and to clips of speech in noise by SpeechScoreFit, which is among the tests of this module.
 */
final class SpeechScore {

    private static final double BIAS = -3.19169;

    private static final double[] WEIGHTS = {
        0.00234470,
        -0.0786185,
        0.156090,
        0.580980,
        -0.768456,
        0.0554682,
        0.0557035,
        0.00845712,
        -0.00154452,
        -0.00293889,
        -0.420817,
        -0.957457,
        1.78307,
        0.154218,
        7.11884,
        0.00436004
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
