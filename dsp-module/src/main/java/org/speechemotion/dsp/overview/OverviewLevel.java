// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.overview;

import java.nio.FloatBuffer;

/**
 * One resolution of a {@link WaveformOverview}: for each channel and bin the minimum, the maximum and the mean square. Bins
 * are written once, before the overview publishes that they are there.
 */
final class OverviewLevel {

    private final float[][] min;
    private final float[][] max;
    private final float[][] square;
    /** How many bins {@link #coarsen} has made. */
    private int made;

    OverviewLevel(int channels, int bins) {
        min = new float[channels][bins];
        max = new float[channels][bins];
        square = new float[channels][bins];
    }

    int bins() {
        return min[0].length;
    }

    /** Makes bins of frames from the beginning of a bin on; the last may be of fewer frames. */
    void add(int channel, int firstBin, int binFrames, float[] samples, int count) {
        int bin = firstBin;
        for (int from = 0; from < count; from += binFrames, bin++) {
            set(channel, bin, samples, from, Math.min(count, from + binFrames));
        }
    }

    /** Makes a bin of {@code samples[from..to)}. */
    void set(int channel, int bin, float[] samples, int from, int to) {
        float low = samples[from];
        float high = low;
        float even = 0;
        float odd = 0;
        int i = from;
        // Two sums, so that one addition need not wait for the other.
        for (; i + 1 < to; i += 2) {
            float x = samples[i];
            float y = samples[i + 1];
            if (x < low) {
                low = x;
            } else if (x > high) {
                high = x;
            }
            if (y < low) {
                low = y;
            } else if (y > high) {
                high = y;
            }
            even += x * x;
            odd += y * y;
        }
        if (i < to) {
            float x = samples[i];
            low = Math.min(low, x);
            high = Math.max(high, x);
            even += x * x;
        }
        min[channel][bin] = low;
        max[channel][bin] = high;
        square[channel][bin] = (even + odd) / (to - from);
    }

    /** Makes bins up to {@code to} of {@code factor} bins each of the finer level, of which {@code there} are there. */
    void coarsen(OverviewLevel fine, int factor, int there, int to) {
        float[] value = new float[3];
        for (; made < to; made++) {
            int from = made * factor;
            int end = Math.min(there, from + factor);
            for (int channel = 0; channel < min.length; channel++) {
                fine.reduce(channel, from, end, value);
                min[channel][made] = value[0];
                max[channel][made] = value[1];
                square[channel][made] = value[2];
            }
        }
    }

    /** Minimum, maximum and RMS over some bins. */
    void merge(int channel, int from, int to, float[] minMaxRms) {
        reduce(channel, from, to, minMaxRms);
        minMaxRms[2] = (float) Math.sqrt(minMaxRms[2]);
    }

    private void reduce(int channel, int from, int to, float[] minMaxSquare) {
        float lowest = min[channel][from];
        float highest = max[channel][from];
        double sum = 0;
        for (int i = from; i < to; i++) {
            lowest = Math.min(lowest, min[channel][i]);
            highest = Math.max(highest, max[channel][i]);
            sum += square[channel][i];
        }
        minMaxSquare[0] = lowest;
        minMaxSquare[1] = highest;
        minMaxSquare[2] = (float) (sum / (to - from));
    }

    /** Hands all bins on. */
    void write(FloatBuffer to) {
        for (int channel = 0; channel < min.length; channel++) {
            to.put(min[channel]).put(max[channel]).put(square[channel]);
        }
    }

    /** Takes all bins back; false if some of them cannot be. */
    boolean read(FloatBuffer from) {
        boolean sound = true;
        for (int channel = 0; channel < min.length; channel++) {
            from.get(min[channel]).get(max[channel]).get(square[channel]);
            for (int bin = 0; bin < min[channel].length; bin++) {
                sound &= min[channel][bin] <= max[channel][bin]
                        && square[channel][bin] >= 0
                        && square[channel][bin] < Float.POSITIVE_INFINITY;
            }
        }
        return sound;
    }
}
