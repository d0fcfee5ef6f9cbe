// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

/**
 * Halves a sampling rate ahead of the final filter of a {@link Resampler}. A Kaiser-windowed half-band filter: every other
 * coefficient is 0 and the rest is symmetric, so that it costs a few multiplications a sample and makes the long filter
 * after it half as long. It has to stop only what would fold into the band that the final filter keeps.
 */
final class HalfbandDecimator {

    /** Coefficients at distance 1, 3, 5... from the middle one, which is 0.5. */
    private final float[] side;
    /** Distance of the outermost coefficient. */
    private final int reach;

    private final int lead;
    private final float[] history;
    private int filled;

    /**
     * Creates a stage.
     *
     * @param inRate rate of its input
     * @param keep the band from 0 to this frequency is kept and protected from folding, below a quarter of the rate
     * @param leadIn how many input samples come before time 0
     * @param most how many input samples are given at a time at most
     */
    HalfbandDecimator(double inRate, double keep, int leadIn, int most) {
        double transition = 2 * Math.PI * (inRate / 2 - 2 * keep) / inRate;
        // The rule is a little short for very short filters.
        int half = Kaiser.halfLength(transition) + 2;
        side = new float[(half + 1) / 2];
        reach = 2 * side.length - 1;
        for (int k = 0; k < side.length; k++) {
            int x = 2 * k + 1;
            side[k] = (float) (Kaiser.window(x / (reach + 1.0)) * Math.sin(Math.PI * x / 2) / (Math.PI * x));
        }
        lead = (leadIn + reach + 1) / 2;
        history = new float[most + 2 * reach + 4];
        filled = 2 * lead + reach - leadIn;
    }

    /** How many output samples come before time 0. */
    int lead() {
        return lead;
    }

    /** Takes input samples and gives every second one, filtered; returns how many. */
    int process(float[] in, int count, float[] out) {
        System.arraycopy(in, 0, history, filled, count);
        filled += count;
        int written = 0;
        int middle = reach;
        float[] h = side;
        float[] x = history;
        for (; middle + reach < filled; middle += 2) {
            float a = 0;
            float b = 0;
            int k = 0;
            for (; k + 1 < h.length; k += 2) {
                int d = 2 * k + 1;
                a += h[k] * (x[middle - d] + x[middle + d]);
                b += h[k + 1] * (x[middle - d - 2] + x[middle + d + 2]);
            }
            if (k < h.length) {
                a += h[k] * (x[middle - 2 * k - 1] + x[middle + 2 * k + 1]);
            }
            out[written++] = 0.5f * x[middle] + (a + b);
        }
        int gone = middle - reach;
        System.arraycopy(x, gone, x, 0, filled - gone);
        filled -= gone;
        return written;
    }
}
