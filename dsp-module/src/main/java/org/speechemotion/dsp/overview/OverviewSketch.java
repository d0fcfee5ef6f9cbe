// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.overview;

import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.audio.AudioException;
import org.speechemotion.dsp.audio.AudioSource;
import org.speechemotion.dsp.audio.Recording;

/**
 * A first guess at the whole of a long recording: {@value #BINS} short blocks spread over it, every sixteenth first and then
 * those between, for as long as there is time. It misses most peaks and is replaced by what is really read.
 */
final class OverviewSketch {

    static final int BINS = 2048;

    /** Frames that are read for each bin. */
    private static final int BLOCK = 1024;

    private static final int COARSEST = 16;
    private static final long MOST_NANOS = 500_000_000L;

    private final Recording recording;
    private final OverviewLevel level;
    /** Every so many bins is known; BINS while none is. */
    private volatile int stride = BINS;

    /** A sketch with nothing in it. */
    OverviewSketch(Recording recording) {
        this.recording = recording;
        level = new OverviewLevel(recording.channels(), BINS);
    }

    /** Whether a recording is so long that reading all of it takes a while. */
    static boolean isWorthWhile(Recording recording) {
        return recording.frames() > 8L * BINS * BLOCK;
    }

    /** Reads the blocks, the coarsest picture first. */
    void draw(AudioSource source, TaskMonitor monitor) throws AudioException {
        long end = System.nanoTime() + MOST_NANOS;
        float[][] block = new float[recording.channels()][BLOCK];
        for (int step = COARSEST; step >= 1; step /= 2) {
            for (int bin = 0; bin < BINS; bin += step) {
                if (step < COARSEST && bin % (2 * step) == 0) {
                    continue;
                }
                monitor.checkCancelled();
                long frame = (long) ((bin + 0.5) * recording.frames() / BINS) - BLOCK / 2;
                int count = source.read(frame, block, BLOCK);
                for (int channel = 0; channel < block.length && count > 0; channel++) {
                    level.set(channel, bin, block[channel], 0, count);
                }
                if (step < COARSEST && System.nanoTime() > end) {
                    return;
                }
            }
            stride = step;
            monitor.progress(0, "Reading the waveform");
        }
    }

    /** A guess at the frames [from, to); false while there is none. */
    boolean peak(int channel, long from, long to, float[] minMaxRms) {
        int known = stride;
        if (known == BINS || recording.frames() == 0) {
            return false;
        }
        int first = bin(from) / known * known;
        int last = bin(Math.max(from, to - 1)) / known * known;
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        double squares = 0;
        for (int bin = first; bin <= last; bin += known) {
            level.merge(channel, bin, bin + 1, minMaxRms);
            low = Math.min(low, minMaxRms[0]);
            high = Math.max(high, minMaxRms[1]);
            squares += (double) minMaxRms[2] * minMaxRms[2];
        }
        minMaxRms[0] = low;
        minMaxRms[1] = high;
        minMaxRms[2] = (float) Math.sqrt(squares / ((last - first) / known + 1));
        return true;
    }

    private int bin(long frame) {
        return (int) Math.max(0, Math.min(BINS - 1, frame * BINS / recording.frames()));
    }
}
