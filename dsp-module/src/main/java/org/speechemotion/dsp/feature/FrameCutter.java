// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.feature;

import java.util.Arrays;
import java.util.Objects;

/**
 * Cuts one channel of sound into overlapping frames, with the same frames whatever the blocks are that the sound comes
 * in. Frame k belongs to sample {@code k * hop}: it holds the samples from {@code k * hop - before} on, zeros standing for
 * those before the first and after the last. A signal of n samples has {@code 1 + floor(n / hop)} frames.
 *
 * <p>Use: {@link #write} until all samples of a block are taken, with {@link #read} after each until it answers no;
 * after the last block {@link #end}, then {@link #read} again. Holds a few frames; allocates nothing after its creation.
 */
public final class FrameCutter {

    private static final int LEAST_ROOM = 4096;

    private final int length;
    private final int hop;
    private final int before;
    private final float[] buffer;
    private int filled;
    /** Signal index of the sample after the last one written. */
    private long written;
    /** Number of the next frame. */
    private long next;

    private boolean ended;

    /**
     * Creates a cutter for one signal, frame k centred on sample {@code k * hop}.
     *
     * @param length samples a frame, 1 or more
     * @param hop samples from one frame to the next, 1 or more
     */
    public FrameCutter(int length, int hop) {
        this(length, hop, length - length / 2);
    }

    /**
     * Creates a cutter for one signal.
     *
     * @param length samples a frame, 1 or more
     * @param hop samples from one frame to the next, 1 or more
     * @param before how many of a frame's samples lie before the sample that it belongs to, 0 to {@code length}
     */
    public FrameCutter(int length, int hop, int before) {
        if (length <= 0 || hop <= 0 || before < 0 || before > length) {
            throw new IllegalArgumentException(
                    "frames of " + length + " samples, " + before + " before the centre, every " + hop + " samples");
        }
        this.length = length;
        this.hop = hop;
        this.before = before;
        buffer = new float[length + Math.max(length, LEAST_ROOM)];
        filled = before;
    }

    /** Samples a frame. */
    public int length() {
        return length;
    }

    /**
     * Takes samples, as many as there is room for; after all complete frames have been read there is room for one more
     * at least.
     *
     * @return how many samples were taken
     */
    public int write(float[] samples, int from, int count) {
        Objects.checkFromIndexSize(from, count, samples.length);
        if (ended) {
            throw new IllegalStateException("samples after the end of the signal");
        }
        long bufferStart = written - filled;
        long useless = frameStart(next) - bufferStart;
        if (useless >= filled) {
            filled = 0;
            int skipped = (int) Math.min(count, useless - (written - bufferStart));
            written += skipped;
            return skipped > 0 ? skipped : append(samples, from, count);
        }
        if (useless > 0 && buffer.length - filled < count) {
            filled -= (int) useless;
            System.arraycopy(buffer, (int) useless, buffer, 0, filled);
        }
        return append(samples, from, count);
    }

    private int append(float[] samples, int from, int count) {
        int taken = Math.min(count, buffer.length - filled);
        System.arraycopy(samples, from, buffer, filled, taken);
        filled += taken;
        written += taken;
        return taken;
    }

    /** Says that the last sample was written. */
    public void end() {
        ended = true;
    }

    /**
     * Gives the next frame if its samples are there.
     *
     * @param frame receives the samples in its first {@link #length} places
     * @return whether there was a frame
     */
    public boolean read(float[] frame) {
        long start = frameStart(next);
        if (ended ? next * hop > written : start + length > written) {
            return false;
        }
        long bufferStart = written - filled;
        int at = (int) Math.min(start - bufferStart, filled);
        int there = Math.min(length, filled - at);
        System.arraycopy(buffer, at, frame, 0, there);
        Arrays.fill(frame, there, length, 0f);
        next++;
        return true;
    }

    private long frameStart(long frame) {
        return frame * hop - before;
    }
}
