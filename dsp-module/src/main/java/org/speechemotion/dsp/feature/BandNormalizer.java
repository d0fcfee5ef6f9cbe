// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.feature;

/**
 * Takes each band's mean away and divides by its deviation, so that a voice, a room and a microphone look alike.
 * Statistics of one recording or speaker are drawn towards those of a training set, as if that many seconds of typical
 * speech had been heard beforehand: with little speech of one's own the training set decides, with much of it one's own,
 * as far as it is let.
 */
public final class BandNormalizer {

    private final float[] mean;
    private final float[] scale;

    private BandNormalizer(float[] mean, float[] scale) {
        this.mean = mean;
        this.scale = scale;
    }

    /** A normaliser that leaves all values as they are. */
    public static BandNormalizer none() {
        return new BandNormalizer(new float[1], new float[] {1});
    }

    /**
     * Creates a normaliser.
     *
     * @param own statistics of the recording or the speaker
     * @param priorMean mean of each band in the training set; a single one for all values together
     * @param priorDeviation deviation of each band in the training set, as many
     * @param priorFrames how many frames the training set counts for, 0 or more
     * @param ownShare the most that the own statistics weigh however much of them there is, 0 to 1
     */
    public static BandNormalizer of(
            BandStatistics own, float[] priorMean, float[] priorDeviation, double priorFrames, double ownShare) {
        double weight = own.frames() == 0 ? 0 : Math.min(ownShare, own.frames() / (own.frames() + priorFrames));
        BandStatistics scaled = priorMean.length == 1 ? own.together() : own;
        float[] ownMean = scaled.mean();
        float[] ownDeviation = scaled.deviation();
        float[] mean = new float[priorMean.length];
        float[] scale = new float[priorMean.length];
        for (int band = 0; band < mean.length; band++) {
            mean[band] = (float) (weight * ownMean[band] + (1 - weight) * priorMean[band]);
            scale[band] = (float) (1 / (weight * ownDeviation[band] + (1 - weight) * priorDeviation[band]));
        }
        return new BandNormalizer(mean, scale);
    }

    /** A normalised copy of a matrix. */
    public FrameMatrix apply(FrameMatrix matrix) {
        float[] values = matrix.values().clone();
        for (int i = 0; i < values.length; i++) {
            int band = i % mean.length;
            values[i] = (values[i] - mean[band]) * scale[band];
        }
        return new FrameMatrix(matrix.frames(), matrix.bands(), matrix.frameStep(), values);
    }
}
