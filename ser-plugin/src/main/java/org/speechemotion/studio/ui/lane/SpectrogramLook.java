// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

/**
 * What the picture of a tile depends on besides its levels.
 *
 * @param settings of the display; that of the waveform is always the same here
 * @param dark whether the background is dark
 */
record SpectrogramLook(DisplaySettings settings, boolean dark) {

    SpectrogramLook {
        settings = settings.withWaveformScale(WaveformScale.LINEAR);
    }

    /** Frames of a window. */
    int window(int sampleRate) {
        return (int) Math.round(settings.windowSeconds() * sampleRate);
    }

    /** The frequency at the upper edge. */
    double topHertz(int sampleRate) {
        return Math.min(settings.topHertz(), sampleRate / 2.0);
    }

    int[] colors() {
        return settings.colorMap().colors(dark);
    }
}
