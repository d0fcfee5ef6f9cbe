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
    /** Divides the stretches of any tile. */
    private static final int STRETCHES_AT_ONCE = 16;

    private static final double STRETCH = 0.14;
    private static final double MARGIN = 0.2;
    private static final int BLOCK = 1 << 14;

    private final AudioSource source;
    private final Recording recording;
    private final CurveMeasure measure;
    private final float[][] block;
    /** Goes round, as a tile of hours would need 25 MB at once. */
    private float[] samples = new float[0];

    CurveComputer(AudioSource source, CurveMeasure measure) {
        this.source = source;
        this.recording = source.recording();
        this.measure = measure;
        this.block = new float[recording.channels()][BLOCK];
    }

    AudioSource source() {
        return source;
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
        makeRoom(count);
        read(first, 0, count);
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
        makeRoom((STRETCHES_AT_ONCE + 1) * hop);
        float[] values = new float[STRETCHES_AT_ONCE + 1];
        float[] columns = new float[2 * CurveTile.COLUMNS];
        Arrays.fill(columns, Float.NaN);
        for (int at = 0; at < each * CurveTile.COLUMNS; at += STRETCHES_AT_ONCE) {
            for (int i = 0; i < STRETCHES_AT_ONCE; i++) {
                long centre = centre(tile, each, at + i);
                if (centre < recording.frames()) {
                    read(centre - half, (i + 1) * hop - half, hop);
                }
            }
            Arrays.fill(values, Float.NaN);
            measure.measure(samples, (STRETCHES_AT_ONCE + 1) * hop, rate, hop, values);
            for (int i = 0; i < STRETCHES_AT_ONCE; i++) {
                if (centre(tile, each, at + i) < recording.frames()) {
                    widen(columns, (at + i) / each, values[i + 1]);
                }
            }
        }
        return columns;
    }

    /** The middle of a stretch, of so many in each column. */
    private long centre(CurveTile tile, int each, int stretch) {
        long column = tile.columnFrames(recording.sampleRate());
        return tile.from(recording.sampleRate()) + column * stretch / each + column / (2L * each);
    }

    /** Lets a column span a value too, if it is one. */
    private static void widen(float[] columns, int column, float value) {
        int at = 2 * column;
        if (!Float.isNaN(value)) {
            columns[at] = Float.isNaN(columns[at]) ? value : Math.min(columns[at], value);
            columns[at + 1] = Float.isNaN(columns[at + 1]) ? value : Math.max(columns[at + 1], value);
        }
    }

    private void makeRoom(int count) {
        if (samples.length < count) {
            samples = new float[count];
        }
        Arrays.fill(samples, 0);
    }

    /** Reads the mean of all channels; 0 before the start and after the end of the recording. */
    private void read(long first, int at, int count) throws IOException {
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
        Arrays.fill(samples, at, at + skipped, 0);
        Arrays.fill(samples, at + done, at + count, 0);
    }
}
