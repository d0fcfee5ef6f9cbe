// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.feature;

import java.util.Arrays;

/**
 * Mean and deviation of each band over many frames, gathered frame by frame. Not safe for use by several threads at
 * once.
 */
public final class BandStatistics {

    private static final double SMALLEST_DEVIATION = 1e-3;

    private final double[] sum;
    private final double[] square;
    private long frames;

    /** Creates statistics over no frames. */
    public BandStatistics(int bands) {
        sum = new double[bands];
        square = new double[bands];
    }

    /** Statistics of a whole matrix. */
    public static BandStatistics of(FrameMatrix matrix) {
        BandStatistics statistics = new BandStatistics(matrix.bands());
        for (int frame = 0; frame < matrix.frames(); frame++) {
            statistics.add(matrix.values(), frame * matrix.bands());
        }
        return statistics;
    }

    /** Adds the frame that begins at {@code offset} of {@code values}. */
    public void add(float[] values, int offset) {
        for (int band = 0; band < sum.length; band++) {
            double value = values[offset + band];
            sum[band] += value;
            square[band] += value * value;
        }
        frames++;
    }

    /** Adds all frames of other statistics. */
    public void add(BandStatistics other) {
        for (int band = 0; band < sum.length; band++) {
            sum[band] += other.sum[band];
            square[band] += other.square[band];
        }
        frames += other.frames;
    }

    /** The statistics of the values of all bands as if they were one band's, over as many frames. */
    public BandStatistics together() {
        BandStatistics one = new BandStatistics(1);
        one.sum[0] = Arrays.stream(sum).sum() / sum.length;
        one.square[0] = Arrays.stream(square).sum() / sum.length;
        one.frames = frames;
        return one;
    }

    /** Number of bands. */
    public int bands() {
        return sum.length;
    }

    /** How many frames were added. */
    public long frames() {
        return frames;
    }

    /** Mean of each band, 0 without frames. */
    public float[] mean() {
        float[] mean = new float[sum.length];
        for (int band = 0; band < mean.length; band++) {
            mean[band] = frames == 0 ? 0 : (float) (sum[band] / frames);
        }
        return mean;
    }

    /** Standard deviation of each band, above 0; 1 without frames. */
    public float[] deviation() {
        float[] deviation = new float[sum.length];
        for (int band = 0; band < deviation.length; band++) {
            if (frames == 0) {
                deviation[band] = 1;
            } else {
                double mean = sum[band] / frames;
                double variance = Math.max(0, square[band] / frames - mean * mean);
                deviation[band] = (float) Math.max(SMALLEST_DEVIATION, Math.sqrt(variance));
            }
        }
        return deviation;
    }
}
