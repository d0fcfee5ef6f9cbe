// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.feature;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Applies a function of frames to a signal that comes in blocks, or whole. */
final class FrameStream {

    private final FrameCutter cutter;
    private final FrameFunction function;
    private final int hop;
    private final float[] frame;
    private final float[] values;

    /**
     * Creates a stream for one signal.
     *
     * @param length samples a frame
     * @param hop samples from one frame to the next
     * @param bands values a frame
     */
    FrameStream(int length, int hop, int bands, FrameFunction function) {
        cutter = new FrameCutter(length, hop);
        this.function = function;
        this.hop = hop;
        frame = new float[length];
        values = new float[bands];
    }

    /** Takes the first {@code count} samples and hands on the frames that they complete. */
    void process(float[] samples, int count, FrameSink sink) throws IOException {
        int taken = 0;
        while (taken < count) {
            taken += cutter.write(samples, taken, count - taken);
            drain(sink);
        }
    }

    /** Hands on the frames after the last sample. */
    void finish(FrameSink sink) throws IOException {
        cutter.end();
        drain(sink);
    }

    private void drain(FrameSink sink) throws IOException {
        while (cutter.read(frame)) {
            function.compute(frame, values);
            sink.accept(values);
        }
    }

    /** The values of a whole signal; nothing may have been processed before. */
    FrameMatrix collect(float[] samples, double frameStep) {
        int frames = 1 + samples.length / hop;
        int bands = values.length;
        if ((long) frames * bands > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    frames + " frames of " + bands + " values do not fit into one array: process the signal in blocks");
        }
        float[] all = new float[frames * bands];
        int[] at = {0};
        FrameSink sink = row -> {
            System.arraycopy(row, 0, all, at[0], bands);
            at[0] += bands;
        };
        try {
            process(samples, samples.length, sink);
            finish(sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FrameMatrix(frames, bands, frameStep, all);
    }
}
