// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import org.speechemotion.dsp.feature.FrameMatrix;

/** Stretches time and frequency of log-mel frames, as another tempo and another voice would. */
class TimeFrequencyWarp {

    private final double[] bandHz;

    /** Creates a warp for bands with the given centre frequencies in Hz, rising. */
    TimeFrequencyWarp(double[] bandHz) {
        this.bandHz = bandHz.clone();
    }

    /**
     * A warped copy by linear interpolation.
     *
     * @param tempo above 1: faster
     * @param pitch above 1: every frequency higher by this factor
     */
    FrameMatrix apply(FrameMatrix clip, double tempo, double pitch) {
        int frames = Math.max(1, (int) Math.round(clip.frames() / tempo));
        int bands = clip.bands();
        double[] source = new double[bands];
        for (int band = 0; band < bands; band++) {
            source[band] = position(bandHz[band] / pitch);
        }
        float[] values = new float[frames * bands];
        for (int frame = 0; frame < frames; frame++) {
            double time = Math.min(clip.frames() - 1, frame * tempo);
            int before = (int) time;
            int after = Math.min(clip.frames() - 1, before + 1);
            float t = (float) (time - before);
            for (int band = 0; band < bands; band++) {
                int low = (int) source[band];
                int high = Math.min(bands - 1, low + 1);
                float f = (float) (source[band] - low);
                float first = (1 - f) * clip.at(before, low) + f * clip.at(before, high);
                float second = (1 - f) * clip.at(after, low) + f * clip.at(after, high);
                values[frame * bands + band] = (1 - t) * first + t * second;
            }
        }
        return new FrameMatrix(frames, bands, clip.frameStep(), values);
    }

    /** Where a frequency lies between the bands, 0 to the last. */
    private double position(double hz) {
        int last = bandHz.length - 1;
        if (hz <= bandHz[0]) {
            return 0;
        }
        if (hz >= bandHz[last]) {
            return last;
        }
        int band = 0;
        while (bandHz[band + 1] < hz) {
            band++;
        }
        return band + (hz - bandHz[band]) / (bandHz[band + 1] - bandHz[band]);
    }
}
