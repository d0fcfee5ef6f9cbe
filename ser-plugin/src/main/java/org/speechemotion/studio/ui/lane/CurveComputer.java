// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.io.IOException;
import java.util.Arrays;
import org.speechemotion.dsp.audio.AudioSource;
import org.speechemotion.dsp.audio.Recording;

/**
 * Computes tiles of a measure from the mean of all channels, in memory and time that do not depend on how much a tile spans.
 * At the finest level each column is one value of the signal as it is; in coarser ones a column is the lowest and the highest
 * of up to {@value #SAMPLES_A_COLUMN} short stretches at even distances in it.
 */
final class CurveComputer {

    private static final int SAMPLES_A_COLUMN = 4;
    private static final double STRETCH = 0.14;
    private static final double MARGIN = 0.2;
    private static final int BLOCK = 1 << 14;

    private final AudioSource source;
    private final Recording recording;
    private final CurveMeasure measure;
    private final float[][] block;

    CurveComputer(AudioSource source, CurveMeasure measure) {
        this.source = source;
        this.recording = source.recording();
        this.measure = measure;
        this.block = new float[recording.channels()][BLOCK];
    }

    /** Lowest and highest value of each column in turn, NaN where there is none. */
    float[] columns(CurveTile tile) throws IOException {
        return tile.level() == 0 ? fine(tile) : coarse(tile);
    }

    private float[] fine(CurveTile tile) throws IOException {
        int rate = recording.sampleRate();
        int hop = CurveTile.hop(rate);
        int margin = (int) Math.ceil(MARGIN * rate / hop);
        long first = tile.from(rate) - (long) margin * hop;
        int count = (CurveTile.COLUMNS + 2 * margin) * hop;
        float[] samples = new float[count];
        read(first, samples, 0, count);
        float[] values = new float[CurveTile.COLUMNS + 2 * margin];
        Arrays.fill(values, Float.NaN);
        measure.measure(samples, count, rate, hop, values);
        float[] columns = new float[2 * CurveTile.COLUMNS];
        for (int i = 0; i < CurveTile.COLUMNS; i++) {
            boolean inside = tile.from(rate) + (long) i * hop < recording.frames();
            columns[2 * i] = inside ? values[margin + i] : Float.NaN;
            columns[2 * i + 1] = columns[2 * i];
        }
        return columns;
    }

    /** Stretches one after another, each centred on a hop of its own, so that no value sees two of them. */
    private float[] coarse(CurveTile tile) throws IOException {
        int rate = recording.sampleRate();
        int each = Math.min(SAMPLES_A_COLUMN, 1 << Math.min(10, tile.level()));
        int half = (int) Math.ceil(STRETCH / 2 * rate);
        int hop = 2 * half;
        int stretches = each * CurveTile.COLUMNS;
        float[] samples = new float[(stretches + 1) * hop];
        long column = tile.columnFrames(rate);
        for (int i = 0; i < stretches; i++) {
            long centre = tile.from(rate) + column * i / each + column / (2L * each);
            if (centre < recording.frames()) {
                read(centre - half, samples, (i + 1) * hop - half, hop);
            }
        }
        float[] values = new float[stretches + 1];
        Arrays.fill(values, Float.NaN);
        measure.measure(samples, samples.length, rate, hop, values);
        float[] columns = new float[2 * CurveTile.COLUMNS];
        Arrays.fill(columns, Float.NaN);
        for (int i = 0; i < stretches; i++) {
            long centre = tile.from(rate) + column * i / each + column / (2L * each);
            float value = values[i + 1];
            if (centre < recording.frames() && !Float.isNaN(value)) {
                int at = 2 * (i / each);
                columns[at] = Float.isNaN(columns[at]) ? value : Math.min(columns[at], value);
                columns[at + 1] = Float.isNaN(columns[at + 1]) ? value : Math.max(columns[at + 1], value);
            }
        }
        return columns;
    }

    /** Reads the mean of all channels; 0 before the start and after the end of the recording. */
    private void read(long first, float[] samples, int at, int count) throws IOException {
        int skipped = (int) Math.min(count, Math.max(0, -first));
        int done = skipped;
        while (done < count) {
            int read = source.read(first + done, block, Math.min(BLOCK, count - done));
            if (read <= 0) {
                break;
            }
            for (int i = 0; i < read; i++) {
                float sum = 0;
                for (float[] channel : block) {
                    sum += channel[i];
                }
                samples[at + done + i] = sum / block.length;
            }
            done += read;
        }
    }
}
