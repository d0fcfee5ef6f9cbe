// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

/**
 * The Kaiser window and its design rules (J. F. Kaiser, "Nonrecursive digital filter design using the I0-sinh window
 * function", 1974), for the attenuation that all filters of the {@link Resampler} have.
 */
final class Kaiser {

    /** Attenuation of the stop band that is designed for, in dB; a little more than the one that is promised. */
    private static final double ATTENUATION = 100;

    private static final double BETA = 0.1102 * (ATTENUATION - 8.7);
    private static final double PEAK = bessel(BETA);

    private Kaiser() {}

    /** Half the length of a filter, in samples, whose transition band is so many radians a sample wide. */
    static int halfLength(double transition) {
        return (int) Math.ceil((ATTENUATION - 8) / (2.285 * transition) / 2);
    }

    /** The window at a distance from its middle, -1 to 1; 0 outside. */
    static double window(double distance) {
        return Math.abs(distance) >= 1 ? 0 : bessel(BETA * Math.sqrt(1 - distance * distance)) / PEAK;
    }

    /** The modified Bessel function of the first kind and order 0, by its power series. */
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        double quarter = x * x / 4;
        for (int k = 1; term > sum * 1e-17; k++) {
            term *= quarter / ((double) k * k);
            sum += term;
        }
        return sum;
    }
}
