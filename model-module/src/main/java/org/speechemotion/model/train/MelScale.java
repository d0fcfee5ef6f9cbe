// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import org.speechemotion.dsp.feature.MelSettings;

/** The centres of mel bands. */
final class MelScale {
    private static final double LINEAR_HZ = 200.0 / 3;
    private static final double KNEE_HZ = 1000;
    private static final double LOG_STEP = Math.log(6.4) / 27;

    private MelScale() {}

    static double[] centres(MelSettings settings) {
        double low = mel(settings.lowHz());
        double high = mel(settings.highHz());
        double[] centres = new double[settings.bands()];
        for (int band = 0; band < centres.length; band++) {
            centres[band] = hz(low + (high - low) * (band + 1) / (settings.bands() + 1));
        }
        return centres;
    }

    private static double mel(double hz) {
        return hz < KNEE_HZ ? hz / LINEAR_HZ : KNEE_HZ / LINEAR_HZ + Math.log(hz / KNEE_HZ) / LOG_STEP;
    }

    private static double hz(double mel) {
        double knee = KNEE_HZ / LINEAR_HZ;
        return mel < knee ? mel * LINEAR_HZ : KNEE_HZ * Math.exp(LOG_STEP * (mel - knee));
    }
}
