// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import be.tarsos.dsp.AudioEvent;
import be.tarsos.dsp.WaveformSimilarityBasedOverlapAdd;
import be.tarsos.dsp.io.TarsosDSPAudioFormat;
import java.util.Arrays;

/**
 * Makes speech faster or slower and keeps its pitch: pieces of it are put one after another closer together or further
 * apart, each moved by a few milliseconds to where it fits best on the one before. TarsosDSP finds that place on the mean
 * of the channels, and all channels move by the same amount, so that what they have in common stays together.
 *
 * <p>What is given is worth exactly {@link #ratio} as many frames as what is taken, over any length. What is heard at a
 * moment is at most {@value #MOST_MISPLACED_MS} ms from where that ratio says. For one thread.
 */
public final class TimeStretcher {

    /** The slowest speed. */
    public static final double SLOWEST = 0.5;

    /** The fastest speed. */
    public static final double FASTEST = 2;

    /** How far a piece is from its exact place at most, in milliseconds. */
    public static final int MOST_MISPLACED_MS = 18;

    private static final int SEEK_MS = 15;
    private static final int OVERLAP_MS = 12;
    private static final int LONGEST_HOP_MS = 28;

    private final WaveformSimilarityBasedOverlapAdd search;
    private final AudioEvent event = new AudioEvent(new TarsosDSPAudioFormat(8000, 16, 1, true, false));
    private final float[][] window;
    private final float[][] tail;
    private final float[] mean;
    private final int seek;
    private final int overlap;
    private final int hopIn;
    private final int hopOut;
    /** Frames by which the window begins early, so that pieces are as often early as late; negative for late. */
    private final int lead;

    private int filled;
    private int skip;
    private long given;
    private long taken;

    /**
     * Prepares for a stream.
     *
     * @param channels number of channels, 1 or more
     * @param sampleRate in Hz
     * @param speed from {@link #SLOWEST} to {@link #FASTEST}
     */
    public TimeStretcher(int channels, int sampleRate, double speed) {
        if (!(speed >= SLOWEST && speed <= FASTEST)) {
            throw new IllegalArgumentException("speed " + speed);
        }
        int hopMs = longestHop(speed);
        search = Unprinted.get(
                () -> new WaveformSimilarityBasedOverlapAdd(new WaveformSimilarityBasedOverlapAdd.Parameters(
                        speed, sampleRate, hopMs + OVERLAP_MS, SEEK_MS, OVERLAP_MS)));
        int length = search.getInputBufferSize();
        window = new float[channels][length];
        mean = channels == 1 ? window[0] : new float[length];
        seek = frames(sampleRate, SEEK_MS);
        overlap = frames(sampleRate, OVERLAP_MS);
        tail = new float[channels][overlap];
        hopIn = length - search.getOverlap();
        hopOut = match().length;
        lead = (seek + hopOut - hopIn) / 2;
        restart();
    }

    /** The longest piece in milliseconds whose inside runs at its own speed without getting too far away. */
    private static int longestHop(double speed) {
        double inside = 2 * (MOST_MISPLACED_MS - SEEK_MS / 2.0);
        return (int) Math.min(LONGEST_HOP_MS, inside / Math.max(0.01, Math.abs(speed - 1)));
    }

    /** The library rounds like this. */
    private static int frames(double rate, double millis) {
        return (int) (rate * millis / 1000.0);
    }

    /** Frames that go in for each one that comes out: the speed, as exactly as whole frames allow. */
    public double ratio() {
        return (double) hopIn / hopOut;
    }

    /** The most frames that {@link #take} and {@link #takeLast} give at once. */
    public int mostTaken() {
        return hopOut;
    }

    /** Forgets everything and begins a new stream. */
    public void restart() {
        for (int channel = 0; channel < window.length; channel++) {
            Arrays.fill(window[channel], 0);
            Arrays.fill(tail[channel], 0);
        }
        Arrays.fill(mean, 0);
        match();
        filled = Math.max(0, lead);
        skip = Math.max(0, -lead);
        given = 0;
        taken = 0;
    }

    /**
     * Gives frames.
     *
     * @param block {@code block[channel][frame]}
     * @param from the first frame to give
     * @param count how many there are
     * @return how many were wanted: all, or fewer if {@link #isReady} now
     */
    public int give(float[][] block, int from, int count) {
        int skipped = Math.min(skip, count);
        skip -= skipped;
        int copied = Math.min(count - skipped, window[0].length - filled);
        for (int channel = 0; channel < window.length; channel++) {
            System.arraycopy(block[channel], from + skipped, window[channel], filled, copied);
        }
        filled += copied;
        given += skipped + copied;
        return skipped + copied;
    }

    /** Whether there is enough to {@link #take} a piece. */
    public boolean isReady() {
        return filled == window[0].length;
    }

    /**
     * Takes a piece, once it is ready.
     *
     * @param out receives it, {@code out[channel][frame]}, {@link #mostTaken} frames or longer
     * @return how many frames it has
     */
    public int take(float[][] out) {
        if (!isReady()) {
            throw new IllegalStateException("not enough was given");
        }
        piece(out);
        taken += hopOut;
        return hopOut;
    }

    /**
     * Takes what is left when nothing more will be given, piece by piece.
     *
     * @param out receives a piece
     * @return how many frames it has, 0 when there is no more
     */
    public int takeLast(float[][] out) {
        long left = Math.round(given / ratio()) - taken;
        if (left <= 0) {
            return 0;
        }
        for (float[] channel : window) {
            Arrays.fill(channel, filled, channel.length, 0);
        }
        filled = window[0].length;
        piece(out);
        // What was filled up was not given.
        int count = (int) Math.min(left, hopOut);
        taken += count;
        return count;
    }

    /**
     * Hands back what was given last and is not taken yet, to go on at another speed.
     *
     * @param rest receives it, {@code rest[channel][frame]}, as long as {@link #mostRest}
     * @return how many frames
     */
    public int rest(float[][] rest) {
        int from = Math.max(0, lead);
        int count = Math.max(0, filled - from);
        for (int channel = 0; channel < window.length; channel++) {
            System.arraycopy(window[channel], from, rest[channel], 0, count);
        }
        return count;
    }

    /** The most frames that {@link #rest} hands back. */
    public int mostRest() {
        return window[0].length;
    }

    private void piece(float[][] out) {
        int at = bestPlace();
        for (int channel = 0; channel < window.length; channel++) {
            float[] in = window[channel];
            for (int i = 0; i < overlap; i++) {
                out[channel][i] = (in[at + i] * i + tail[channel][i] * (overlap - i)) / overlap;
            }
            System.arraycopy(in, at + overlap, out[channel], overlap, hopOut - overlap);
            System.arraycopy(in, at + hopOut, tail[channel], 0, overlap);
            System.arraycopy(in, hopIn, in, 0, in.length - hopIn);
        }
        filled -= hopIn;
    }

    /** Where the next piece begins in the window: the library does not say it, but its sound does. */
    private int bestPlace() {
        if (window.length > 1) {
            for (int i = 0; i < mean.length; i++) {
                float sum = 0;
                for (float[] channel : window) {
                    sum += channel[i];
                }
                mean[i] = sum / window.length;
            }
        }
        float[] found = match();
        int middle = seek / 2;
        for (int step = 0; step <= seek; step++) {
            int place = middle + (step % 2 == 0 ? step / 2 : -(step + 1) / 2);
            if (place >= 0 && place < Math.max(1, seek) && isPlace(found, place)) {
                return place;
            }
        }
        return middle;
    }

    private boolean isPlace(float[] found, int place) {
        for (int i = overlap; i < hopOut; i++) {
            if (found[i] != mean[place + i]) {
                return false;
            }
        }
        return true;
    }

    private float[] match() {
        event.setFloatBuffer(mean);
        search.process(event);
        return event.getFloatBuffer();
    }
}
