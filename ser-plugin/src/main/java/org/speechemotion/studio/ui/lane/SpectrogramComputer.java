// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.speechemotion.dsp.audio.AudioSource;
import org.speechemotion.dsp.audio.Recording;

/**
 * Computes the levels of spectrogram tiles from one channel, or the mean of all. Where a column is much longer than a window,
 * it averages a few windows in it. For one thread.
 */
final class SpectrogramComputer {

    private static final int MOST_WINDOWS = 4;
    private static final int SURVEY_WINDOWS = 120;
    private static final int SLOW_SURVEY_WINDOWS = 12;

    private final AudioSource source;
    private final Recording recording;
    private final int channel;
    private final Spectrum spectrum;
    private final double[] power;
    private final double binHertz;
    private float[][] block = new float[0][0];
    private float[] mono = new float[0];

    /**
     * Prepares for windows of so many frames.
     *
     * @param channel counted from 0, or {@link DisplaySettings#MIX}
     * @param topHertz the highest frequency that is wanted
     */
    SpectrogramComputer(AudioSource source, int channel, int window, double topHertz) {
        this.source = source;
        this.channel = channel;
        this.recording = source.recording();
        this.spectrum = new Spectrum(window);
        binHertz = recording.sampleRate() / 2.0 / (spectrum.bins() - 1);
        // One more than reaches the top, to interpolate to it.
        power = new double[(int) Math.min(spectrum.bins(), Math.ceil(topHertz / binHertz) + 2)];
    }

    AudioSource source() {
        return source;
    }

    int bins() {
        return power.length;
    }

    double binHertz() {
        return binHertz;
    }

    /** The level in dB below full scale that speech of this recording hardly exceeds; -20 for silence. */
    double surveyTop() throws IOException {
        int windows = source.readsAnywhere() ? SURVEY_WINDOWS : SLOW_SURVEY_WINDOWS;
        double[] peaks = new double[windows];
        long room = Math.max(0, recording.frames() - spectrum.window());
        for (int i = 0; i < windows; i++) {
            Arrays.fill(power, 0);
            window(room * i / (windows - 1), 1);
            peaks[i] = 10 * Math.log10(Arrays.stream(power).max().orElse(0) + 1e-14);
        }
        Arrays.sort(peaks);
        double loud = peaks[(int) (windows * 0.95)];
        return loud < -110 ? -20 : Math.max(-70, loud);
    }

    /** Whether a tile is computed from one stretch of the recording, and not from windows here and there. */
    boolean isContiguous(SpectrogramTile tile) {
        return tile.hop(recording.sampleRate()) <= 2L * spectrum.window();
    }

    /**
     * Computes a tile.
     *
     * @param stop asked now and then whether the tile is no longer wanted
     * @return null if it was not
     */
    SpectrogramLevels levels(SpectrogramTile tile, BooleanSupplier stop) throws IOException {
        short[] levels = new short[SpectrogramTile.COLUMNS * power.length];
        Arrays.fill(levels, SpectrogramLevels.value(0));
        long hop = tile.hop(recording.sampleRate());
        long from = tile.from(recording.sampleRate());
        int half = spectrum.window() / 2;
        boolean contiguous = isContiguous(tile);
        if (contiguous) {
            read(from - half, (int) (SpectrogramTile.COLUMNS * hop) + spectrum.window());
        }
        int windows = (int) Math.max(1, Math.min(MOST_WINDOWS, hop / spectrum.window()));
        for (int column = 0; column < SpectrogramTile.COLUMNS; column++) {
            long at = from + column * hop;
            if (at >= recording.frames()) {
                break;
            }
            if (stop.getAsBoolean()) {
                return null;
            }
            Arrays.fill(power, 0);
            if (contiguous) {
                spectrum.addPower(mono, (int) (column * hop), 1, power);
            } else {
                for (int w = 0; w < windows; w++) {
                    window(at + hop * w / windows - half + hop / (2L * windows), windows);
                }
            }
            for (int bin = 0; bin < power.length; bin++) {
                levels[column * power.length + bin] = SpectrogramLevels.value(power[bin]);
            }
        }
        return new SpectrogramLevels(power.length, binHertz, levels);
    }

    private void window(long frame, int windows) throws IOException {
        read(frame, spectrum.window());
        spectrum.addPower(mono, 0, 1.0 / windows, power);
    }

    /** Reads the channel, or the mean of all, into {@link #mono}; zeros before the start and after the end. */
    private void read(long from, int count) throws IOException {
        if (mono.length < count) {
            mono = new float[count];
            block = new float[recording.channels()][count];
        }
        Arrays.fill(mono, 0, count, 0);
        long first = Math.max(0, from);
        int wanted = (int) (Math.min(recording.frames(), from + count) - first);
        if (wanted <= 0) {
            return;
        }
        int read = source.read(first, block, wanted);
        int offset = (int) (first - from);
        if (channel != DisplaySettings.MIX) {
            System.arraycopy(block[channel], 0, mono, offset, Math.max(0, read));
            return;
        }
        for (float[] each : block) {
            for (int i = 0; i < read; i++) {
                mono[offset + i] += each[i] / block.length;
            }
        }
    }
}
