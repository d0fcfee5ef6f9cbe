// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.speech;

import java.util.Arrays;

/**
 * What tells speech from everything else, a frame: how far it stands out from the background, how loud it is beside the
 * loudest around, how periodic it is and how much it varies, each over a tenth, a half and a whole second. Works through
 * the recording in pieces of bounded size.
 */
final class ContextFeatures {

    /** Number of values a frame. */
    static final int COUNT = 16;

    /** Half-widths of averages, in frames of 16 ms. */
    private static final int SHORT = 3;

    private static final int MEDIUM = 15;
    private static final int LONG = 31;
    private static final int SLIGHT = 1;
    private static final int PEAKS = 7;

    private static final double NOISE_PART = 0.08;
    private static final double LOUD_PART = 0.95;
    /** What is this many dB below the loudest around is background, even if it is a voice. */
    private static final float FAINT = 40;

    private static final float MOST_ABOVE_NOISE = 40;
    private static final float LEAST_BESIDE_LOUD = -50;
    private static final float MOST_BESIDE_LOUD = 10;
    private static final float LOWEST_LEVEL = -105;
    private static final int STRONGEST_BANDS = 4;

    private static final int PIECE = 4096;
    private static final int MARGIN = 64;
    private static final int ROOM = PIECE + 2 * MARGIN;

    /** Takes the features of a frame; the array is used again for the next. */
    @FunctionalInterface
    interface Taker {
        /** Takes the features of the next frame. */
        void take(int frame, float[] features);
    }

    private final MeasureStore store;
    private final SlowLevel[] noise = new SlowLevel[FrameMeasures.BANDS];
    private final SlowLevel loud;

    private final float[] above = new float[ROOM];
    private final float[] saturated = new float[ROOM];
    private final float[] strongest = new float[ROOM];
    private final float[] beside = new float[ROOM];
    private final float[] level = new float[ROOM];
    private final float[] squaredLevel = new float[ROOM];
    private final float[] periodic = new float[ROOM];
    private final float[] voiced = new float[ROOM];
    private final float[] bands = new float[FrameMeasures.BANDS];
    private final double[] sums = new double[ROOM + 1];
    private final float[] scratch = new float[ROOM];
    private final float[] peaks = new float[ROOM];
    private final float[][] columns = new float[COUNT][ROOM];

    ContextFeatures(MeasureStore store) {
        this.store = store;
        for (int band = 0; band < noise.length; band++) {
            noise[band] = new SlowLevel(store, band, NOISE_PART);
        }
        loud = new SlowLevel(store, FrameMeasures.LEVEL, LOUD_PART);
    }

    /** Hands on the features of all frames in order. */
    void forEach(Taker taker) {
        float[] features = new float[COUNT];
        for (int piece = 0; piece < store.frames(); piece += PIECE) {
            int from = Math.max(0, piece - MARGIN);
            int to = Math.min(store.frames(), piece + PIECE + MARGIN);
            for (int frame = from; frame < to; frame++) {
                measure(frame, frame - from);
            }
            combine(to - from);
            for (int frame = piece; frame < Math.min(store.frames(), piece + PIECE); frame++) {
                for (int i = 0; i < COUNT; i++) {
                    features[i] = columns[i][frame - from];
                }
                taker.take(frame, features);
            }
        }
    }

    private void measure(int frame, int at) {
        float sum = 0;
        float faint = loud.at(frame) - FAINT;
        for (int band = 0; band < bands.length; band++) {
            float db = FrameMeasures.dbOf(store.at(frame, band)) - Math.max(faint, noise[band].at(frame));
            bands[band] = Math.max(0, Math.min(MOST_ABOVE_NOISE, db));
            sum += bands[band];
        }
        Arrays.sort(bands);
        float top = 0;
        for (int i = 1; i <= STRONGEST_BANDS; i++) {
            top += bands[bands.length - i];
        }
        float mean = sum / bands.length;
        above[at] = mean;
        saturated[at] = (float) Math.tanh(mean / 6);
        strongest[at] = top / STRONGEST_BANDS;
        float db = Math.max(LOWEST_LEVEL, FrameMeasures.dbOf(store.at(frame, FrameMeasures.LEVEL)));
        level[at] = db;
        squaredLevel[at] = db * db;
        beside[at] = Math.max(LEAST_BESIDE_LOUD, Math.min(MOST_BESIDE_LOUD, db - loud.at(frame)));
        periodic[at] = store.at(frame, FrameMeasures.PERIODICITY) / 255f;
        voiced[at] = periodic[at] * Math.min(1, mean / 8);
    }

    private void combine(int count) {
        average(above, SHORT, columns[0], count);
        average(above, MEDIUM, columns[1], count);
        average(above, LONG, columns[2], count);
        average(saturated, SHORT, columns[3], count);
        average(saturated, MEDIUM, columns[4], count);
        average(strongest, SHORT, columns[5], count);
        average(strongest, MEDIUM, columns[6], count);
        average(beside, SHORT, columns[7], count);
        average(beside, MEDIUM, columns[8], count);
        average(level, MEDIUM, scratch, count);
        average(squaredLevel, MEDIUM, columns[9], count);
        for (int i = 0; i < count; i++) {
            columns[9][i] = (float) Math.sqrt(Math.max(0, columns[9][i] - scratch[i] * scratch[i]));
        }
        average(periodic, SHORT, columns[10], count);
        average(periodic, MEDIUM, columns[11], count);
        average(voiced, SHORT, columns[12], count);
        average(voiced, MEDIUM, columns[13], count);
        averagePeaks(voiced, columns[14], count);
        averagePeaks(above, columns[15], count);
    }

    /** How high the peaks around are: fills the gaps between syllables. */
    private void averagePeaks(float[] values, float[] result, int count) {
        average(values, SLIGHT, scratch, count);
        for (int i = 0; i < count; i++) {
            float highest = 0;
            for (int k = Math.max(0, i - MEDIUM); k <= Math.min(count - 1, i + MEDIUM); k++) {
                highest = Math.max(highest, scratch[k]);
            }
            peaks[i] = highest;
        }
        average(peaks, PEAKS, result, count);
    }

    /** The mean of each value and up to {@code half} values before and after it. */
    private void average(float[] values, int half, float[] result, int count) {
        for (int i = 0; i < count; i++) {
            sums[i + 1] = sums[i] + values[i];
        }
        for (int i = 0; i < count; i++) {
            int from = Math.max(0, i - half);
            int to = Math.min(count, i + half + 1);
            result[i] = (float) ((sums[to] - sums[from]) / (to - from));
        }
    }
}
