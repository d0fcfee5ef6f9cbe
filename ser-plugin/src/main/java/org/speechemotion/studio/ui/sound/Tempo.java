// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

import org.speechemotion.dsp.audio.TimeStretcher;

/** Lets sound through at a speed that may change at any time. At 1 it passes unchanged. For one thread. */
final class Tempo {

    /** Takes what comes out. */
    @FunctionalInterface
    interface Sink {
        void write(float[][] block, int frames) throws AudioOutputException, InterruptedException;
    }

    private final int channels;
    private final int sampleRate;
    private final Sink sink;
    private double speed = 1;
    private TimeStretcher stretcher;
    private float[][] piece;

    Tempo(int channels, int sampleRate, double speed, Sink sink) {
        this.channels = channels;
        this.sampleRate = sampleRate;
        this.sink = sink;
        prepare(speed);
    }

    /** Frames of the recording for each frame that comes out, exactly. */
    double ratio() {
        return stretcher == null ? 1 : stretcher.ratio();
    }

    /** Whether sound passes at this speed now. */
    boolean isAt(double other) {
        return speed == other;
    }

    /**
     * Goes on at another speed.
     *
     * @param next the speed
     * @param frame the frame of the recording that is put next
     * @param played told from which frame on it is another speed
     */
    void change(double next, long frame, PlayedFrames played) throws AudioOutputException, InterruptedException {
        float[][] rest = new float[channels][stretcher == null ? 0 : stretcher.mostRest()];
        int count = stretcher == null ? 0 : stretcher.rest(rest);
        prepare(next);
        played.jump(frame - count, ratio());
        put(rest, count);
    }

    /** Puts a block in. */
    void put(float[][] block, int frames) throws AudioOutputException, InterruptedException {
        if (stretcher == null) {
            sink.write(block, frames);
            return;
        }
        int at = 0;
        while (at < frames) {
            at += stretcher.give(block, at, frames - at);
            if (stretcher.isReady()) {
                sink.write(piece, stretcher.take(piece));
            }
        }
    }

    /** Lets out what is left, and begins anew with what is put next. */
    void finish() throws AudioOutputException, InterruptedException {
        if (stretcher == null) {
            return;
        }
        for (int n = stretcher.takeLast(piece); n > 0; n = stretcher.takeLast(piece)) {
            sink.write(piece, n);
        }
        stretcher.restart();
    }

    private void prepare(double next) {
        speed = next;
        stretcher = next == 1 ? null : new TimeStretcher(channels, sampleRate, next);
        piece = new float[channels][stretcher == null ? 0 : stretcher.mostTaken()];
    }
}
