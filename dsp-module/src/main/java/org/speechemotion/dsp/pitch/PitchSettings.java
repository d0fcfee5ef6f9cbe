// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.pitch;

/**
 * How pitch is tracked.
 *
 * @param sampleRate samples a second of the signal
 * @param floorHz lowest pitch, above 0; each halving doubles the length of sound that a value is taken from
 * @param ceilingHz highest pitch, below half the sample rate
 * @param step seconds from one value to the next, rounded to whole samples
 * @param aperiodicity how much of the power may be aperiodic where a pitch is found, above 0 and below 1: YIN's threshold
 */
public record PitchSettings(int sampleRate, double floorHz, double ceilingHz, double step, double aperiodicity) {

    /** For voices of all kinds, shouting included, at 16 kHz: 60 to 800 Hz every 10 ms. */
    public static final PitchSettings VOICE = new PitchSettings(16_000, 60, 800, 0.01, 0.2);

    /** Checks the ranges. */
    public PitchSettings {
        if (sampleRate <= 0
                || !(floorHz >= 1)
                || !(ceilingHz > floorHz)
                || !(ceilingHz < sampleRate / 2.0)
                || !(Math.round(step * sampleRate) >= 1)
                || !(step <= 10)
                || !(aperiodicity > 0 && aperiodicity < 1)) {
            throw new IllegalArgumentException("settings of pitch that do not fit together: " + floorHz + " to "
                    + ceilingHz + " Hz every " + step + " s at " + sampleRate + " samples a second, aperiodicity "
                    + aperiodicity);
        }
    }

    /** These settings for another sample rate. */
    public PitchSettings withSampleRate(int sampleRate) {
        return new PitchSettings(sampleRate, floorHz, ceilingHz, step, aperiodicity);
    }

    /** These settings for another range of pitch in Hz. */
    public PitchSettings withRange(double floorHz, double ceilingHz) {
        return new PitchSettings(sampleRate, floorHz, ceilingHz, step, aperiodicity);
    }

    /** These settings with another step in seconds. */
    public PitchSettings withStep(double step) {
        return new PitchSettings(sampleRate, floorHz, ceilingHz, step, aperiodicity);
    }

    /** Samples from one value to the next. */
    public int hop() {
        return (int) Math.round(step * sampleRate);
    }

    /** Seconds from one value to the next, exactly. */
    public double frameStep() {
        return (double) hop() / sampleRate;
    }
}
