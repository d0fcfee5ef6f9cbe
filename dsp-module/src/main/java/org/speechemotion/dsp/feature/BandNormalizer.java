// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.feature;

/**
 * Takes each band's mean away and divides by its deviation, so that a voice, a room and a microphone look alike.
 * Statistics of one recording or speaker are drawn towards those of a training set, as if that many seconds of typical
 * speech had been heard beforehand: with little speech of one's own the training set decides, with much of it one's own.
 */
public final class BandNormalizer {

    private final float[] mean;
    private final float[] scale;

    private BandNormalizer(float[] mean, float[] scale) {
        this.mean = mean;
        this.scale = scale;
    }

    /**
     * Creates a normaliser.
     *
     * @param own statistics of the recording or the speaker
     * @param priorMean mean of each band in the training set
     * @param priorDeviation deviation of each band in the training set
     * @param priorFrames how many frames the training set counts for, 0 or more
     */
    public static BandNormalizer of(BandStatistics own, float[] priorMean, float[] priorDeviation, double priorFrames) {
        double weight = own.frames() + priorFrames == 0 ? 0 : own.frames() / (own.frames() + priorFrames);
        float[] ownMean = own.mean();
        float[] ownDeviation = own.deviation();
        float[] mean = new float[priorMean.length];
        float[] scale = new float[priorMean.length];
        for (int band = 0; band < mean.length; band++) {
            mean[band] = (float) (weight * ownMean[band] + (1 - weight) * priorMean[band]);
            scale[band] = (float) (1 / (weight * ownDeviation[band] + (1 - weight) * priorDeviation[band]));
        }
        return new BandNormalizer(mean, scale);
    }

    /** Normalises one frame in place. */
    public void apply(float[] values, int offset) {
        for (int band = 0; band < mean.length; band++) {
            values[offset + band] = (values[offset + band] - mean[band]) * scale[band];
        }
    }

    /** A normalised copy of a matrix. */
    public FrameMatrix apply(FrameMatrix matrix) {
        float[] values = matrix.values().clone();
        for (int frame = 0; frame < matrix.frames(); frame++) {
            apply(values, frame * matrix.bands());
        }
        return new FrameMatrix(matrix.frames(), matrix.bands(), matrix.frameStep(), values);
    }
}
