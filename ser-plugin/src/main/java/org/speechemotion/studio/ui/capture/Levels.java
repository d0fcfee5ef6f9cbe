// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.capture;

/**
 * How loud each channel was in the last moment.
 *
 * @param peak the greatest absolute value of each channel, full scale 1
 * @param rms the root of the mean square of each channel, full scale 1
 */
record Levels(float[] peak, float[] rms) {

    /** The lowest level that is shown, in decibels of full scale. */
    static final double LOWEST_DB = -60;

    static Levels silence(int channels) {
        return new Levels(new float[channels], new float[channels]);
    }

    int channels() {
        return peak.length;
    }

    /** The loudest peak of all channels. */
    float loudest() {
        float loudest = 0;
        for (float one : peak) {
            loudest = Math.max(loudest, one);
        }
        return loudest;
    }

    /** A value in decibels of full scale, {@link #LOWEST_DB} at least. */
    static double decibels(double value) {
        return value <= 0 ? LOWEST_DB : Math.max(LOWEST_DB, 20 * Math.log10(value));
    }
}
