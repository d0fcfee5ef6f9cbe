// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

/**
 * Samples of one channel from a multiple of {@value #FRAMES} on, with minimum, maximum and sum of squares of every
 * {@value #BIN} of them, so that a column of a paint needs no more than a few.
 */
final class SampleChunk {

    /** Frames of all chunks but the last of a recording. */
    static final int FRAMES = 1 << 16;

    private static final int BIN = 64;

    private final float[] samples;
    private final float[] min;
    private final float[] max;
    private final float[] squares;

    /** Takes samples, which are not changed any more. */
    SampleChunk(float[] samples) {
        this.samples = samples;
        int bins = samples.length / BIN;
        min = new float[bins];
        max = new float[bins];
        squares = new float[bins];
        float[] sums = new float[3];
        for (int bin = 0; bin < bins; bin++) {
            clear(sums);
            addSamples(bin * BIN, (bin + 1) * BIN, sums);
            min[bin] = sums[0];
            max[bin] = sums[1];
            squares[bin] = sums[2];
        }
    }

    /** Minimum, maximum and sum of squares of nothing. */
    static void clear(float[] minMaxSum) {
        minMaxSum[0] = Float.POSITIVE_INFINITY;
        minMaxSum[1] = Float.NEGATIVE_INFINITY;
        minMaxSum[2] = 0;
    }

    /** How many samples. */
    int length() {
        return samples.length;
    }

    /** One of them. */
    float sample(int i) {
        return samples[i];
    }

    /** Adds the samples [start, stop) to minimum, maximum and sum of squares. */
    void add(int start, int stop, float[] minMaxSum) {
        int firstBin = (start + BIN - 1) / BIN;
        int endBin = stop / BIN;
        if (firstBin >= endBin) {
            addSamples(start, stop, minMaxSum);
            return;
        }
        addSamples(start, firstBin * BIN, minMaxSum);
        for (int bin = firstBin; bin < endBin; bin++) {
            minMaxSum[0] = Math.min(minMaxSum[0], min[bin]);
            minMaxSum[1] = Math.max(minMaxSum[1], max[bin]);
            minMaxSum[2] += squares[bin];
        }
        addSamples(endBin * BIN, stop, minMaxSum);
    }

    private void addSamples(int start, int stop, float[] minMaxSum) {
        float low = minMaxSum[0];
        float high = minMaxSum[1];
        float sum = minMaxSum[2];
        for (int i = start; i < stop; i++) {
            float value = samples[i];
            low = Math.min(low, value);
            high = Math.max(high, value);
            sum += value * value;
        }
        minMaxSum[0] = low;
        minMaxSum[1] = high;
        minMaxSum[2] = sum;
    }
}
