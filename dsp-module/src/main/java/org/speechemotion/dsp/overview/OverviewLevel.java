// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.overview;

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
            int to = Math.min(count, from + binFrames);
            float low = samples[from];
            float high = low;
            float sum = 0;
            for (int i = from; i < to; i++) {
                float x = samples[i];
                low = Math.min(low, x);
                high = Math.max(high, x);
                sum += x * x;
            }
            min[channel][bin] = low;
            max[channel][bin] = high;
            square[channel][bin] = sum / (to - from);
        }
    }

    /** Makes bins up to {@code to} of {@code factor} bins each of the finer level, of which {@code there} are there. */
    void coarsen(OverviewLevel fine, int factor, int there, int to) {
        for (; made < to; made++) {
            int from = made * factor;
            int end = Math.min(there, from + factor);
            for (int channel = 0; channel < min.length; channel++) {
                fine.reduce(channel, from, end, made, min[channel], max[channel], square[channel]);
            }
        }
    }

    /** Minimum, maximum and RMS over some bins, put at one place of three arrays. */
    void merge(int channel, int from, int to, int place, float[] low, float[] high, float[] rms) {
        reduce(channel, from, to, place, low, high, rms);
        rms[place] = (float) Math.sqrt(rms[place]);
    }

    private void reduce(int channel, int from, int to, int place, float[] low, float[] high, float[] meanSquare) {
        float lowest = min[channel][from];
        float highest = max[channel][from];
        double sum = 0;
        for (int i = from; i < to; i++) {
            lowest = Math.min(lowest, min[channel][i]);
            highest = Math.max(highest, max[channel][i]);
            sum += square[channel][i];
        }
        low[place] = lowest;
        high[place] = highest;
        meanSquare[place] = (float) (sum / (to - from));
    }
}
