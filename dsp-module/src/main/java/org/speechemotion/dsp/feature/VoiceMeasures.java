// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.feature;

/**
 * What a listener hears of a voice in one frame, in {@link #COLUMNS} values: the rate of zero crossings (0 to 1 a
 * sample), the harmonics-to-noise ratio in dB (-10 to 40), the fundamental frequency in octaves above 100 Hz (0 where
 * there is none), whether there is one (1 or 0), and the level in dB relative to full scale.
 */
public final class VoiceMeasures implements FrameFunction {

    /** Values of a frame. */
    public static final int COLUMNS = 5;

    /** Column of the rate of zero crossings. */
    public static final int CROSSINGS = 0;

    /** Column of the harmonics-to-noise ratio. */
    public static final int HARMONICS = 1;

    /** Column of the fundamental frequency. */
    public static final int PITCH = 2;

    /** Column that is 1 where there is a fundamental frequency. */
    public static final int VOICED = 3;

    /** Column of the level. */
    public static final int LEVEL = 4;

    /** The frequency that is 0 in {@link #PITCH}, in Hz. */
    private static final double REFERENCE_HZ = 100;

    private static final double LEAST_STRENGTH = 0.45;
    private static final double LOWEST_RATIO = -10;
    private static final double HIGHEST_RATIO = 40;

    private final Periodicity periodicity;
    private final int firstColumn;
    private final float floorDb;

    /**
     * Creates the measures for one signal.
     *
     * @param length samples a frame
     * @param firstColumn where in a frame's values the measures go
     * @param floorDb lowest level in dB
     */
    VoiceMeasures(int sampleRate, int length, int firstColumn, double floorDb) {
        periodicity = new Periodicity(sampleRate, length);
        this.firstColumn = firstColumn;
        this.floorDb = (float) floorDb;
    }

    @Override
    public void compute(float[] frame, float[] values) {
        double sum = 0;
        double power = 0;
        for (float sample : frame) {
            sum += sample;
            power += (double) sample * sample;
        }
        periodicity.compute(frame);
        double strength = periodicity.strength();
        boolean voiced = isVoiced(strength);
        values[firstColumn + CROSSINGS] = crossings(frame, (float) (sum / frame.length));
        values[firstColumn + HARMONICS] = ratio(strength);
        values[firstColumn + PITCH] = voiced ? (float) (Math.log(periodicity.hz() / REFERENCE_HZ) / Math.log(2)) : 0;
        values[firstColumn + VOICED] = voiced ? 1 : 0;
        values[firstColumn + LEVEL] = Decibels.ofPower((float) (power / frame.length), floorDb);
    }

    /** The harmonics-to-noise ratio in dB, -10 to 40, where a part of the power is periodic. */
    public static float ratio(double strength) {
        double ratio = strength >= 1 ? HIGHEST_RATIO : 10 * Math.log10(Math.max(1e-9, strength / (1 - strength)));
        return (float) Math.max(LOWEST_RATIO, Math.min(HIGHEST_RATIO, ratio));
    }

    /** The part of the power that is periodic, 0 to 1, where the harmonics-to-noise ratio is so many dB. */
    public static double strength(double ratio) {
        double power = Math.pow(10, ratio / 10);
        return power / (1 + power);
    }

    /** Whether a frame of which this part of the power is periodic has a fundamental frequency. */
    public static boolean isVoiced(double strength) {
        return strength > LEAST_STRENGTH;
    }

    private static float crossings(float[] frame, float mean) {
        int count = 0;
        for (int i = 1; i < frame.length; i++) {
            if (frame[i] > mean != frame[i - 1] > mean) {
                count++;
            }
        }
        return (float) count / Math.max(1, frame.length - 1);
    }
}
