// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.capture;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Measures samples as they come in: levels of the last twentieth of a second, how many samples were at full scale, and the
 * waveform of the last half minute in columns. Fed by one thread, asked by any.
 */
final class LevelMeasure {

    /** Seconds of sound that the waveform goes back. */
    static final double WAVE_SECONDS = 30;

    /** Columns of the waveform in a second. */
    static final int COLUMNS_PER_SECOND = 20;

    /** Lowest and highest value of all channels in a twentieth of a second, full scale -1 to 1. */
    record Column(float low, float high) {}

    private final int channels;
    private final int columnFrames;
    private final Deque<Column> columns = new ArrayDeque<>();
    private final float[] peak;
    private final double[] squares;
    private float low;
    private float high;
    private int frames;
    private long clipped;
    private Levels levels;

    LevelMeasure(CaptureFormat format) {
        channels = format.channels();
        columnFrames = format.sampleRate() / COLUMNS_PER_SECOND;
        peak = new float[channels];
        squares = new double[channels];
        levels = Levels.silence(channels);
    }

    /** Measures whole frames of 16-bit little-endian samples. */
    synchronized void add(byte[] bytes, int length) {
        for (int at = 0; at < length; at += 2 * channels) {
            for (int channel = 0; channel < channels; channel++) {
                int place = at + 2 * channel;
                int sample = bytes[place] & 0xFF | bytes[place + 1] << 8;
                clipped += sample >= Short.MAX_VALUE || sample <= Short.MIN_VALUE ? 1 : 0;
                float value = sample / 32768f;
                peak[channel] = Math.max(peak[channel], Math.abs(value));
                squares[channel] += (double) value * value;
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            if (++frames == columnFrames) {
                endColumn();
            }
        }
    }

    private void endColumn() {
        float[] rms = new float[channels];
        for (int channel = 0; channel < channels; channel++) {
            rms[channel] = (float) Math.sqrt(squares[channel] / frames);
            squares[channel] = 0;
        }
        levels = new Levels(peak.clone(), rms);
        Arrays.fill(peak, 0);
        columns.addLast(new Column(low, high));
        if (columns.size() > WAVE_SECONDS * COLUMNS_PER_SECOND) {
            columns.removeFirst();
        }
        low = 0;
        high = 0;
        frames = 0;
    }

    /** How loud it was in the last moment. */
    synchronized Levels levels() {
        return levels;
    }

    /** How many samples were at full scale. */
    synchronized long clipped() {
        return clipped;
    }

    /** Begins to count samples at full scale anew. */
    synchronized void forgetClipped() {
        clipped = 0;
    }

    /** The waveform of the last half minute, oldest first. */
    synchronized Column[] columns() {
        return columns.toArray(Column[]::new);
    }
}
