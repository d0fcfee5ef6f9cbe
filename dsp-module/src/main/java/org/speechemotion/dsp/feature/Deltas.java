// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.feature;

/** How features change with time. */
public final class Deltas {

    private Deltas() {}

    /**
     * The slope of each feature, a frame: that of the line of least squares through the frames around it (Furui 1986,
     * the formula of the HTK book), the first and last frame standing for those beyond them.
     *
     * @param features frames of any values
     * @param reach how many frames before and after count, 1 or more
     * @return as many frames of as many values
     */
    public static FrameMatrix of(FrameMatrix features, int reach) {
        if (reach <= 0) {
            throw new IllegalArgumentException("a slope over " + reach + " frames");
        }
        int last = features.frames() - 1;
        int bands = features.bands();
        double scale = 0;
        for (int n = 1; n <= reach; n++) {
            scale += 2.0 * n * n;
        }
        float[] slopes = new float[features.values().length];
        for (int frame = 0; frame <= last; frame++) {
            for (int band = 0; band < bands; band++) {
                double sum = 0;
                for (int n = 1; n <= reach; n++) {
                    sum += n
                            * (features.at(Math.min(last, frame + n), band)
                                    - features.at(Math.max(0, frame - n), band));
                }
                slopes[frame * bands + band] = (float) (sum / scale);
            }
        }
        return new FrameMatrix(features.frames(), bands, features.frameStep(), slopes);
    }
}
