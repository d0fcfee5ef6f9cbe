// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import org.speechemotion.dsp.TimeSpan;

/**
 * A piece of a spectrogram.
 *
 * @param level zoom: a column of the tile stands for {@code hop << level} frames
 * @param index number of the tile from the start of the recording
 */
record SpectrogramTile(int level, long index) {

    /** Columns of a tile. */
    static final int COLUMNS = 256;

    /** Frames a column at level 0: about a millisecond. */
    static int baseHop(int sampleRate) {
        return Math.max(1, Integer.highestOneBit(sampleRate / 1000));
    }

    /** The level for a zoom: a column is at most one and a half pixels of the screen, or a millisecond. */
    static int level(double secondsPerPixel, int sampleRate) {
        double hops = secondsPerPixel * 1.5 * sampleRate / baseHop(sampleRate);
        return hops < 2 ? 0 : Math.min(30, (int) Math.floor(Math.log(hops) / Math.log(2)));
    }

    /** Frames from one column to the next. */
    long hop(int sampleRate) {
        return (long) baseHop(sampleRate) << level;
    }

    /** The first frame. */
    long from(int sampleRate) {
        return index * COLUMNS * hop(sampleRate);
    }

    /** Where the tile is. */
    TimeSpan span(int sampleRate) {
        double seconds = (double) COLUMNS * hop(sampleRate) / sampleRate;
        return new TimeSpan(index * seconds, (index + 1) * seconds);
    }

    /** The tile of twice the length that this one is half of. */
    SpectrogramTile parent() {
        return new SpectrogramTile(level + 1, index >> 1);
    }

    /** The tile at a time. */
    static SpectrogramTile at(int level, double time, int sampleRate) {
        double seconds = (double) COLUMNS * ((long) baseHop(sampleRate) << level) / sampleRate;
        return new SpectrogramTile(level, (long) Math.floor(Math.max(0, time) / seconds));
    }
}
