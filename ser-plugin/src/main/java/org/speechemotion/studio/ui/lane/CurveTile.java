// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import org.speechemotion.dsp.TimeSpan;

/**
 * A stretch of a recording whose measures are computed together.
 *
 * @param level how coarse it is: a column is a hop times two to the level
 * @param index its number from the start of the recording
 */
record CurveTile(int level, long index) {

    /** Columns of a tile. */
    static final int COLUMNS = 256;

    private static final double HOP = 0.01;
    private static final int COARSEST = 24;

    /** Frames from one value to the next at the finest level: 10 ms. */
    static int hop(int sampleRate) {
        return Math.max(1, (int) Math.round(HOP * sampleRate));
    }

    /** The level at which a column is about a pixel. */
    static int level(double secondsPerPixel, int sampleRate) {
        double hops = secondsPerPixel * sampleRate / hop(sampleRate);
        int level = 0;
        while (level < COARSEST && (1L << level) < hops * 0.75) {
            level++;
        }
        return level;
    }

    /** The tile that holds a time. */
    static CurveTile at(int level, double time, int sampleRate) {
        return new CurveTile(level, (long) Math.floor(time / seconds(level, sampleRate)));
    }

    private static double seconds(int level, int sampleRate) {
        return (double) COLUMNS * (hop(sampleRate) * (1L << level)) / sampleRate;
    }

    /** Frames of a column. */
    long columnFrames(int sampleRate) {
        return hop(sampleRate) * (1L << level);
    }

    /** The first frame. */
    long from(int sampleRate) {
        return index * COLUMNS * columnFrames(sampleRate);
    }

    /** Where it is. */
    TimeSpan span(int sampleRate) {
        double length = seconds(level, sampleRate);
        return new TimeSpan(index * length, (index + 1) * length);
    }
}
