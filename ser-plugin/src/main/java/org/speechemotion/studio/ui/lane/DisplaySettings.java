// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.util.List;

/**
 * How waveforms and spectrograms are shown.
 *
 * @param waveformScale what the height of a waveform means
 * @param frequencyScale how frequencies are spread
 * @param windowSeconds length of the spectrogram's window: long ones part harmonics, short ones part sounds; 0.004 to 0.2
 * @param topHertz the highest frequency of the spectrogram, where the recording reaches so high; 1,000 to 100,000
 * @param rangeDb how far below the loudest sounds the weakest colour is, 20 to 120
 * @param colorMap the colours of levels
 * @param channel the channel that the spectrogram is of, counted from 0, in recordings that have it; or {@link #MIX}
 */
public record DisplaySettings(
        WaveformScale waveformScale,
        FrequencyScale frequencyScale,
        double windowSeconds,
        double topHertz,
        double rangeDb,
        ColorMap colorMap,
        int channel) {

    /** In place of a channel: the mean of all. */
    public static final int MIX = -1;

    /** Window lengths to choose from, in seconds. */
    public static final List<Double> WINDOWS = List.of(0.008, 0.016, 0.032, 0.064, 0.128);

    /** Highest frequencies to choose from, in Hz. */
    public static final List<Double> TOPS = List.of(4000.0, 5000.0, 8000.0, 12_000.0, 16_000.0, 24_000.0);

    /** Ranges to choose from, in dB. */
    public static final List<Double> RANGES = List.of(40.0, 50.0, 60.0, 70.0, 80.0, 90.0, 100.0);

    /** What suits speech: windows of 32 ms show the harmonics of a voice and its changes. */
    public static final DisplaySettings DEFAULT =
            new DisplaySettings(WaveformScale.LINEAR, FrequencyScale.MEL, 0.032, 8000, 70, ColorMap.EMBER, MIX);

    /** Checks the ranges. */
    public DisplaySettings {
        if (waveformScale == null
                || frequencyScale == null
                || colorMap == null
                || !(windowSeconds >= 0.004 && windowSeconds <= 0.2)
                || !(topHertz >= 1000 && topHertz <= 100_000)
                || !(rangeDb >= 20 && rangeDb <= 120)
                || channel < MIX) {
            throw new IllegalArgumentException("settings of a display out of range: window of " + windowSeconds
                    + " s, up to " + topHertz + " Hz, range of " + rangeDb + " dB, channel " + channel);
        }
    }

    /** The same with another scale of the waveform. */
    public DisplaySettings withWaveformScale(WaveformScale scale) {
        return new DisplaySettings(scale, frequencyScale, windowSeconds, topHertz, rangeDb, colorMap, channel);
    }

    /** The same with another scale of frequencies. */
    public DisplaySettings withFrequencyScale(FrequencyScale scale) {
        return new DisplaySettings(waveformScale, scale, windowSeconds, topHertz, rangeDb, colorMap, channel);
    }

    /** The same with another window, in seconds. */
    public DisplaySettings withWindow(double seconds) {
        return new DisplaySettings(waveformScale, frequencyScale, seconds, topHertz, rangeDb, colorMap, channel);
    }

    /** The same with another highest frequency, in Hz. */
    public DisplaySettings withTop(double hertz) {
        return new DisplaySettings(waveformScale, frequencyScale, windowSeconds, hertz, rangeDb, colorMap, channel);
    }

    /** The same with another range, in dB. */
    public DisplaySettings withRange(double decibels) {
        return new DisplaySettings(waveformScale, frequencyScale, windowSeconds, topHertz, decibels, colorMap, channel);
    }

    /** The same with other colours. */
    public DisplaySettings withColorMap(ColorMap colors) {
        return new DisplaySettings(waveformScale, frequencyScale, windowSeconds, topHertz, rangeDb, colors, channel);
    }

    /** The same with another channel of the spectrogram, counted from 0, or {@link #MIX}. */
    public DisplaySettings withChannel(int other) {
        return new DisplaySettings(waveformScale, frequencyScale, windowSeconds, topHertz, rangeDb, colorMap, other);
    }

    /** The channel of the spectrogram of a recording with so many channels: the mean where it has no such one. */
    public int channelOf(int channels) {
        return channels > 1 && channel < channels ? channel : MIX;
    }
}
