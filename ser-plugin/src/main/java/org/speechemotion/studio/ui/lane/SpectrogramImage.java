// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Makes pictures of levels. */
final class SpectrogramImage {

    /** Rows of a picture. */
    static final int ROWS = 256;

    /** Rows narrower than this part of a frequency's step are interpolated. */
    private static final double FINE = 0.5;

    private SpectrogramImage() {}

    /**
     * A picture of a tile.
     *
     * @param scale how frequencies are spread over the rows
     * @param topHertz the frequency at the upper edge
     * @param topDb the level of the strongest colour
     * @param rangeDb how far below that the weakest colour is
     * @param colors from weak to strong
     */
    static BufferedImage of(
            SpectrogramLevels levels,
            FrequencyScale scale,
            double topHertz,
            double topDb,
            double rangeDb,
            int[] colors) {
        BufferedImage image = new BufferedImage(SpectrogramTile.COLUMNS, ROWS, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int row = 0; row < ROWS; row++) {
            double upper = scale.hertzAt(1 - (double) row / ROWS, topHertz) / levels.binHertz();
            double lower = scale.hertzAt(1 - (row + 1.0) / ROWS, topHertz) / levels.binHertz();
            for (int column = 0; column < SpectrogramTile.COLUMNS; column++) {
                double level = upper - lower > FINE
                        ? strongest(levels, column, lower, upper)
                        : between(levels, column, (lower + upper) / 2);
                double part = 1 + (level - topDb) / rangeDb;
                pixels[row * SpectrogramTile.COLUMNS + column] =
                        colors[(int) ((colors.length - 1) * Math.max(0, Math.min(1, part)))];
            }
        }
        return image;
    }

    /** The strongest level of the frequencies that a row spans, so that no line is lost. */
    private static double strongest(SpectrogramLevels levels, int column, double lower, double upper) {
        int first = (int) Math.min(levels.bins() - 1L, Math.round(lower));
        int last = (int) Math.max(first, Math.min(levels.bins() - 1L, Math.round(upper) - 1));
        float strongest = SpectrogramLevels.FLOOR_DB;
        for (int bin = first; bin <= last; bin++) {
            strongest = Math.max(strongest, levels.decibels(column, bin));
        }
        return strongest;
    }

    /** The level at a row that lies between two frequencies. */
    private static double between(SpectrogramLevels levels, int column, double place) {
        int bin = (int) Math.min(levels.bins() - 2L, place);
        double part = Math.min(1, place - bin);
        return levels.decibels(column, bin) * (1 - part) + levels.decibels(column, bin + 1) * part;
    }
}
