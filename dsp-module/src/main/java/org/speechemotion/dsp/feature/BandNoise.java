// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.feature;

import java.util.Arrays;
import java.util.List;

/**
 * The background noise in mel bands, found where nobody speaks, to be taken away where somebody does: spectral subtraction
 * of power (Boll, "Suppression of acoustic noise in speech using spectral subtraction", IEEE Transactions on Acoustics,
 * Speech, and Signal Processing 27, 1979), of which a part always stays (Berouti, Schwartz and Makhoul, "Enhancement of
 * speech corrupted by acoustic noise", ICASSP 1979).
 */
public final class BandNoise {

    /** Which of the quiet frames, sorted by level, tells the noise: soft ends of speech that was not found are among the louder. */
    private static final double QUANTILE = 0.2;

    /** Part of a frame's power that stays even where all of it is noise. */
    private static final double LEAST_LEFT = 0.1;

    /** So many dB above the noise, subtraction changes less than 0.005 dB. */
    private static final float CLEAR = 30;

    private final float[] levels;

    private BandNoise(float[] levels) {
        this.levels = levels;
    }

    /**
     * Measures the noise.
     *
     * @param quiet frames in which nobody speaks, at least one; in dB
     * @param bands how many of a frame's columns are mel bands, the first ones
     */
    public static BandNoise of(List<float[]> quiet, int bands) {
        float[] levels = new float[bands];
        float[] column = new float[quiet.size()];
        for (int band = 0; band < bands; band++) {
            for (int frame = 0; frame < column.length; frame++) {
                column[frame] = quiet.get(frame)[band];
            }
            Arrays.sort(column);
            levels[band] = column[(int) (QUANTILE * (column.length - 1))];
        }
        return new BandNoise(levels);
    }

    /**
     * Takes the noise away from one frame, in place; columns after the bands stay as they are.
     *
     * @param values frames in dB
     * @param offset where the frame begins
     * @param floorDb the smallest value that there may be
     */
    public void reduce(float[] values, int offset, float floorDb) {
        for (int band = 0; band < levels.length; band++) {
            float above = values[offset + band] - levels[band];
            if (above < CLEAR) {
                double left = Math.max(LEAST_LEFT, 1 - Math.pow(10, -above / 10));
                float reduced = (float) (values[offset + band] + 10 * Math.log10(left));
                values[offset + band] = Math.max(floorDb, reduced);
            }
        }
    }
}
