// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.io.IOException;
import java.util.Arrays;
import org.speechemotion.dsp.audio.AudioSource;
import org.speechemotion.dsp.audio.Recording;

/**
 * Computes the levels of spectrogram tiles from the mean of all channels. Where a column is much longer than a window,
 * it averages a few windows in it. For one thread.
 */
final class SpectrogramComputer {

    /** Rows of a tile. */
    static final int ROWS = 256;

    private static final int MOST_WINDOWS = 4;
    private static final int SURVEY_WINDOWS = 120;
    private static final float FLOOR_DB = -140;

    private final AudioSource source;
    private final Recording recording;
    private final Spectrum spectrum;
    private final double[] power;
    private final double topHertz;
    private float[][] block = new float[0][0];
    private float[] mono = new float[0];

    SpectrogramComputer(AudioSource source, double topHertz) {
        this.source = source;
        this.recording = source.recording();
        this.spectrum = new Spectrum(recording.sampleRate());
        this.power = new double[spectrum.bins()];
        this.topHertz = topHertz;
    }

    /** The level in dB below full scale that speech of this recording hardly exceeds; -20 for silence. */
    double surveyTop() throws IOException {
        double[] peaks = new double[SURVEY_WINDOWS];
        long room = Math.max(0, recording.frames() - spectrum.window());
        for (int i = 0; i < SURVEY_WINDOWS; i++) {
            Arrays.fill(power, 0);
            window(room * i / (SURVEY_WINDOWS - 1), 1);
            peaks[i] = 10 * Math.log10(Arrays.stream(power).max().orElse(0) + 1e-14);
        }
        Arrays.sort(peaks);
        double loud = peaks[(int) (SURVEY_WINDOWS * 0.95)];
        return loud < -110 ? -20 : Math.max(-70, loud);
    }

    /**
     * Computes a tile.
     *
     * @return levels in dB, {@code [column * ROWS + row]}, row 0 at the top
     */
    float[] levels(SpectrogramTile tile, FrequencyScale scale) throws IOException {
        float[] levels = new float[SpectrogramTile.COLUMNS * ROWS];
        Arrays.fill(levels, FLOOR_DB);
        int[] bins = bins(scale);
        long hop = tile.hop(recording.sampleRate());
        long from = tile.from(recording.sampleRate());
        int half = spectrum.window() / 2;
        boolean contiguous = hop <= 2L * spectrum.window();
        if (contiguous) {
            read(from - half, (int) (SpectrogramTile.COLUMNS * hop) + spectrum.window());
        }
        int windows = (int) Math.max(1, Math.min(MOST_WINDOWS, hop / spectrum.window()));
        for (int column = 0; column < SpectrogramTile.COLUMNS; column++) {
            long at = from + column * hop;
            if (at >= recording.frames() || Thread.currentThread().isInterrupted()) {
                break;
            }
            Arrays.fill(power, 0);
            if (contiguous) {
                spectrum.addPower(mono, (int) (column * hop), 1, power);
            } else {
                for (int w = 0; w < windows; w++) {
                    window(at + hop * w / windows - half + hop / (2L * windows), windows);
                }
            }
            row(levels, column * ROWS, bins);
        }
        return levels;
    }

    private void window(long frame, int windows) throws IOException {
        read(frame, spectrum.window());
        spectrum.addPower(mono, 0, 1.0 / windows, power);
    }

    /** Reads the mean of all channels into {@link #mono}; zeros before the start and after the end. */
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
        for (float[] channel : block) {
            for (int i = 0; i < read; i++) {
                mono[offset + i] += channel[i] / block.length;
            }
        }
    }

    private void row(float[] levels, int offset, int[] bins) {
        for (int row = 0; row < ROWS; row++) {
            double strongest = 0;
            for (int k = bins[row + 1]; k <= Math.max(bins[row + 1], bins[row] - 1); k++) {
                strongest = Math.max(strongest, power[k]);
            }
            levels[offset + row] = (float) Math.max(FLOOR_DB, 10 * Math.log10(strongest + 1e-14));
        }
    }

    /** The spectrum's bin at each border of rows, from the top. */
    private int[] bins(FrequencyScale scale) {
        int[] bins = new int[ROWS + 1];
        double binHertz = recording.sampleRate() / 2.0 / (spectrum.bins() - 1);
        for (int i = 0; i <= ROWS; i++) {
            double hertz = scale.hertzAt(1 - (double) i / ROWS, topHertz);
            bins[i] = (int) Math.min(spectrum.bins() - 1L, Math.round(hertz / binHertz));
        }
        return bins;
    }
}
