// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

/**
 * The levels of a spectrogram tile: how they are spread over a height and coloured is decided when they are painted.
 *
 * @param bins number of frequencies of a column
 * @param binHertz Hz from one frequency, the first being 0, to the next
 * @param values hundredths of dB relative to a sine of full scale, {@code [column * bins + bin]}; not to be changed
 */
record SpectrogramLevels(int bins, double binHertz, short[] values) {

    /** The lowest level in dB. */
    static final float FLOOR_DB = -140;

    private static final float STEPS = 100;

    /** A power, 1 being a sine of full scale, as it is kept. */
    static short value(double power) {
        return (short) Math.round(STEPS * Math.max(FLOOR_DB, 10 * Math.log10(power + 1e-16)));
    }

    /** The level in dB at a column and a frequency's number. */
    float decibels(int column, int bin) {
        return values[column * bins + bin] / STEPS;
    }

    /** The level in dB at a column and the frequency that is nearest to one in Hz. */
    float decibels(int column, double hertz) {
        return decibels(column, (int) Math.max(0, Math.min(bins - 1L, Math.round(hertz / binHertz))));
    }
}
