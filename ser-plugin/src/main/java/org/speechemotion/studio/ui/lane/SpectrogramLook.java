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

    /** How the spectrogram of a recording with so many channels looks. */
    static SpectrogramLook of(DisplaySettings settings, int channels, boolean dark) {
        return new SpectrogramLook(settings.withChannel(settings.channelOf(channels)), dark);
    }

    /** The channel that it is of, counted from 0, or {@link DisplaySettings#MIX}. */
    int channel() {
        return settings.channel();
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
