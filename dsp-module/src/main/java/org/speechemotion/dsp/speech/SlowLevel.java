// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.speech;

/**
 * A level that changes slowly, such as that of the background noise in a band: a quantile of the levels of the seconds
 * around (a relative of minimum statistics, Martin 2001, that can look ahead), taken once a second and drawn as lines in
 * between. Frames of digital silence do not count.
 */
final class SlowLevel {

    /** Levels are averaged over this many frames before and after, so that a quantile is not one frame's chance. */
    private static final int SMOOTHING = 2;

    private static final int SECOND = SpeechDetector.SAMPLE_RATE / FrameMeasures.HOP;
    private static final int REACH = 20 * SECOND;
    private static final int VALUES = 256;
    private static final int LEAST_FRAMES = 10;
    private static final int DIGITAL_SILENCE = 14;
    private static final float LOWEST_DB = -105;

    private final float[] perSecond;

    /**
     * Computes the level.
     *
     * @param measure which measure of the store
     * @param part which part of the frames are below it, 0 to 1
     */
    SlowLevel(MeasureStore store, int measure, double part) {
        int frames = store.frames();
        perSecond = new float[Math.max(0, frames - 1) / SECOND + 2];
        int[] histogram = new int[VALUES];
        int counted = 0;
        int from = 0;
        int to = 0;
        for (int second = 0; second < perSecond.length; second++) {
            int centre = second * SECOND;
            for (; to < Math.min(frames, centre + REACH + 1); to++) {
                if (isSound(store, to)) {
                    histogram[smoothed(store, to, measure)]++;
                    counted++;
                }
            }
            for (; from < Math.min(frames, centre - REACH); from++) {
                if (isSound(store, from)) {
                    histogram[smoothed(store, from, measure)]--;
                    counted--;
                }
            }
            perSecond[second] = counted < LEAST_FRAMES
                    ? LOWEST_DB
                    : Math.max(LOWEST_DB, FrameMeasures.dbOf(quantile(histogram, counted, part)));
        }
    }

    private static boolean isSound(MeasureStore store, int frame) {
        return store.at(frame, FrameMeasures.LEVEL) > DIGITAL_SILENCE;
    }

    private static int smoothed(MeasureStore store, int frame, int measure) {
        int first = Math.max(0, frame - SMOOTHING);
        int last = Math.min(store.frames() - 1, frame + SMOOTHING);
        int sum = 0;
        for (int i = first; i <= last; i++) {
            sum += store.at(i, measure);
        }
        return sum / (last - first + 1);
    }

    private static int quantile(int[] histogram, int counted, double part) {
        int below = 0;
        int wanted = (int) (part * counted);
        for (int value = 0; value < VALUES; value++) {
            below += histogram[value];
            if (below > wanted) {
                return value;
            }
        }
        return VALUES - 1;
    }

    /** The level in dB at a frame. */
    float at(int frame) {
        int second = frame / SECOND;
        float part = (float) (frame % SECOND) / SECOND;
        return perSecond[second] + part * (perSecond[second + 1] - perSecond[second]);
    }
}
