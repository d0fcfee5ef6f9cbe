// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.feature;

import java.util.Arrays;

/**
 * Triangular bands, evenly spaced on the mel scale of Slaney's Auditory Toolbox (1998): linear to 1 kHz, logarithmic
 * above. Each triangle has an area of one over frequency in Hz, as librosa has it by default. Only weights above zero
 * are kept, so a band costs as much as it has bins. A band between two bins has no weights and stays at zero power.
 */
public final class MelFilterBank {

    private static final double HZ_PER_MEL = 200.0 / 3;
    private static final double LINEAR_TO_HZ = 1000;
    private static final double LINEAR_TO_MEL = LINEAR_TO_HZ / HZ_PER_MEL;
    private static final double LOG_STEP = Math.log(6.4) / 27;

    private final int[] firstBin;
    /** Weights of band b are at {@code weights[offset[b]]} to {@code weights[offset[b + 1] - 1]}. */
    private final int[] offset;

    private final float[] weights;
    private final int bins;

    /**
     * Creates a filter bank.
     *
     * @param sampleRate samples a second
     * @param fftLength samples a transform
     * @param bands number of bands
     * @param lowHz lower edge of the first band
     * @param highHz upper edge of the last band, at most half the sample rate
     */
    public MelFilterBank(int sampleRate, int fftLength, int bands, double lowHz, double highHz) {
        if (bands <= 0 || !(lowHz >= 0) || !(highHz > lowHz) || highHz > sampleRate / 2.0) {
            throw new IllegalArgumentException(bands + " mel bands from " + lowHz + " to " + highHz + " Hz at "
                    + sampleRate + " samples a second");
        }
        bins = fftLength / 2 + 1;
        firstBin = new int[bands];
        offset = new int[bands + 1];
        double[] edges = edges(bands, lowHz, highHz);
        float[] found = new float[2 * bins + 2 * bands];
        double hzPerBin = (double) sampleRate / fftLength;
        int used = 0;
        for (int band = 0; band < bands; band++) {
            double low = edges[band];
            double centre = edges[band + 1];
            double high = edges[band + 2];
            int bin = Math.max(0, (int) Math.floor(low / hzPerBin));
            firstBin[band] = bin;
            for (; bin < bins && bin * hzPerBin < high; bin++) {
                double rising = (bin * hzPerBin - low) / (centre - low);
                double falling = (high - bin * hzPerBin) / (high - centre);
                double weight = Math.min(rising, falling);
                if (weight > 0) {
                    found[used++] = (float) (weight * 2 / (high - low));
                } else if (used == offset[band]) {
                    firstBin[band] = bin + 1;
                }
            }
            offset[band + 1] = used;
        }
        weights = Arrays.copyOf(found, used);
    }

    /** Number of bands. */
    public int bands() {
        return firstBin.length;
    }

    /**
     * Sums the power of each band.
     *
     * @param power one value a bin, {@code fftLength / 2 + 1} of them
     * @param bandPower receives one value a band
     */
    public void apply(float[] power, float[] bandPower) {
        if (power.length < bins) {
            throw new IllegalArgumentException(power.length + " bins instead of " + bins);
        }
        for (int band = 0; band < firstBin.length; band++) {
            int from = offset[band];
            int to = offset[band + 1];
            int shift = firstBin[band] - from;
            float sum = 0;
            for (int i = from; i < to; i++) {
                sum += weights[i] * power[i + shift];
            }
            bandPower[band] = sum;
        }
    }

    /** Frequency in Hz of a band's peak. */
    public static double centreHz(int band, int bands, double lowHz, double highHz) {
        return edges(bands, lowHz, highHz)[band + 1];
    }

    /** The borders and peaks of the bands in Hz: band b rises from edge b to b + 1 and falls to b + 2. */
    private static double[] edges(int bands, double lowHz, double highHz) {
        double low = melOf(lowHz);
        double step = (melOf(highHz) - low) / (bands + 1);
        double[] edges = new double[bands + 2];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = hzOf(low + i * step);
        }
        return edges;
    }

    /** The mel of a frequency in Hz. */
    public static double melOf(double hz) {
        return hz < LINEAR_TO_HZ ? hz / HZ_PER_MEL : LINEAR_TO_MEL + Math.log(hz / LINEAR_TO_HZ) / LOG_STEP;
    }

    /** The frequency in Hz of a mel. */
    public static double hzOf(double mel) {
        return mel < LINEAR_TO_MEL ? mel * HZ_PER_MEL : LINEAR_TO_HZ * Math.exp((mel - LINEAR_TO_MEL) * LOG_STEP);
    }
}
