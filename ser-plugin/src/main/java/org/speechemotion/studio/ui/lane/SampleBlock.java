// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

/**
 * A stretch of samples of one channel, with minimum, maximum and sum of squares of every {@value #BIN} of them, so that a
 * column of a paint needs no more than a few.
 */
final class SampleBlock implements WaveformPeaks {

    /** No samples. */
    static final SampleBlock NOTHING = new SampleBlock(0, new float[0], 0);

    private static final int BIN = 64;

    private final long from;
    private final float[] samples;
    private final int count;
    private final float[] min;
    private final float[] max;
    private final float[] squares;

    /** Takes {@code samples[0..count)}, which begin at a frame and are not changed any more. */
    SampleBlock(long from, float[] samples, int count) {
        this.from = from;
        this.samples = samples;
        this.count = count;
        int bins = count / BIN;
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

    /** The first frame. */
    long from() {
        return from;
    }

    /** The frame after the last. */
    long to() {
        return from + count;
    }

    /** The sample of a frame that is in the block. */
    float sample(long frame) {
        return samples[(int) (frame - from)];
    }

    boolean covers(long first, long end) {
        return first >= from && end <= to();
    }

    @Override
    public int framesPerPeak() {
        return 1;
    }

    @Override
    public boolean peak(int ignored, long first, long end, float[] minMaxRms) {
        if (!covers(first, end) || end <= first) {
            return false;
        }
        int start = (int) (first - from);
        int stop = (int) (end - from);
        int firstBin = (start + BIN - 1) / BIN;
        int endBin = stop / BIN;
        clear(minMaxRms);
        if (firstBin >= endBin) {
            addSamples(start, stop, minMaxRms);
        } else {
            addSamples(start, firstBin * BIN, minMaxRms);
            for (int bin = firstBin; bin < endBin; bin++) {
                minMaxRms[0] = Math.min(minMaxRms[0], min[bin]);
                minMaxRms[1] = Math.max(minMaxRms[1], max[bin]);
                minMaxRms[2] += squares[bin];
            }
            addSamples(endBin * BIN, stop, minMaxRms);
        }
        minMaxRms[2] = (float) Math.sqrt(minMaxRms[2] / (stop - start));
        return true;
    }

    private static void clear(float[] minMaxSum) {
        minMaxSum[0] = Float.POSITIVE_INFINITY;
        minMaxSum[1] = Float.NEGATIVE_INFINITY;
        minMaxSum[2] = 0;
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
