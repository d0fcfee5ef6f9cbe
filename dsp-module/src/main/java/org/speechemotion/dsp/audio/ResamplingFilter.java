// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The coefficients of a {@link Resampler}: a Kaiser-windowed sinc at as many places between two input samples as there
 * are output phases. Where the ratio has too many phases to keep, at a fixed number of places with linear interpolation.
 */
final class ResamplingFilter {

    /** End of the pass band as a part of half the lower rate; the stop band begins at 1. */
    private static final double PASS = 0.91;
    /** The most coefficients that are kept for exact phases. */
    private static final int MOST_COEFFICIENTS = 1 << 20;
    /** Places between two samples if phases are interpolated. */
    private static final int PLACES = 1024;

    private static final int KEPT = 4;

    /** The filters that were used last: designing one takes longer than resampling a short clip. */
    private static final Map<Key, ResamplingFilter> LATEST = new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, ResamplingFilter> eldest) {
            return size() > KEPT;
        }
    };

    private final int taps;
    private final long unit;
    private final boolean exact;
    private final float[] coefficients;

    private ResamplingFilter(double inRate, int outRate, long unit) {
        double lower = Math.min(inRate, outRate);
        double transition = Math.PI * (1 - PASS) * lower / inRate;
        int half = Kaiser.halfLength(transition);
        taps = (2 * half + 7) / 8 * 8;
        this.unit = unit;
        exact = unit * taps <= MOST_COEFFICIENTS;
        int phases = exact ? (int) unit : PLACES + 1;
        coefficients = new float[phases * taps];
        double cutoff = (1 + PASS) / 2 * lower / inRate;
        for (int phase = 0; phase < phases; phase++) {
            design(phase * taps, phase / (double) (exact ? unit : PLACES), cutoff);
        }
    }

    /**
     * Designs a filter.
     *
     * @param inRate rate of the input
     * @param outRate rate of the output
     * @param unit how many phases there are between two input samples
     */
    static ResamplingFilter of(double inRate, int outRate, long unit) {
        synchronized (LATEST) {
            return LATEST.computeIfAbsent(
                    new Key(inRate, outRate, unit), key -> new ResamplingFilter(inRate, outRate, unit));
        }
    }

    private record Key(double inRate, int outRate, long unit) {}

    /** How many input samples one output sample is made of; the output is between taps taps/2-1 and taps/2. */
    int taps() {
        return taps;
    }

    /** The output sample at {@code phase} units after input sample {@code at + taps/2 - 1}. */
    float apply(float[] input, int at, long phase) {
        if (exact) {
            return dot(input, at, (int) phase * taps);
        }
        double place = (double) phase * PLACES / unit;
        int below = (int) place;
        float low = dot(input, at, below * taps);
        float high = dot(input, at, (below + 1) * taps);
        return low + (float) (place - below) * (high - low);
    }

    private float dot(float[] x, int at, int from) {
        float[] h = coefficients;
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        float e = 0;
        float f = 0;
        float g = 0;
        float k = 0;
        for (int i = 0; i < taps; i += 8) {
            a += h[from + i] * x[at + i];
            b += h[from + i + 1] * x[at + i + 1];
            c += h[from + i + 2] * x[at + i + 2];
            d += h[from + i + 3] * x[at + i + 3];
            e += h[from + i + 4] * x[at + i + 4];
            f += h[from + i + 5] * x[at + i + 5];
            g += h[from + i + 6] * x[at + i + 6];
            k += h[from + i + 7] * x[at + i + 7];
        }
        return a + b + (c + d) + (e + f + (g + k));
    }

    /** One phase: taps at x = -(taps/2-1)-place .. taps/2-place, summing to 1 so that a constant stays what it is. */
    private void design(int from, double place, double cutoff) {
        double sum = 0;
        double[] h = new double[taps];
        for (int i = 0; i < taps; i++) {
            double x = i - (taps / 2 - 1) - place;
            double window = Kaiser.window(x / (taps / 2.0));
            double angle = Math.PI * cutoff * x;
            h[i] = window * (Math.abs(angle) < 1e-9 ? 1 : Math.sin(angle) / angle);
            sum += h[i];
        }
        for (int i = 0; i < taps; i++) {
            coefficients[from + i] = (float) (h[i] / sum);
        }
    }
}
