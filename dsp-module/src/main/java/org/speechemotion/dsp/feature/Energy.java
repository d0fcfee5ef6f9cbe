// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.feature;

import java.io.IOException;

/**
 * The level of one channel of sound frame by frame: its root mean square in dB relative to full scale, so that a sine of
 * amplitude 1 is at -3 dB. Frames are centred on multiples of the hop, zeros standing for the samples before the first
 * and after the last. Block by block or whole, with the same numbers either way.
 */
public final class Energy {

    private final FrameStream stream;

    /**
     * Creates a level meter for one signal.
     *
     * @param windowLength samples a frame
     * @param hop samples from one frame to the next
     * @param floorDb smallest value in dB
     */
    public Energy(int windowLength, int hop, double floorDb) {
        float floor = (float) floorDb;
        stream = new FrameStream(windowLength, hop, 1, (frame, values) -> {
            double sum = 0;
            for (float sample : frame) {
                sum += (double) sample * sample;
            }
            values[0] = Decibels.ofPower((float) (sum / frame.length), floor);
        });
    }

    /**
     * Takes the first {@code count} samples and hands on the frames that they complete, one value in dB each.
     *
     * @throws IOException if the sink cannot take a frame
     */
    public void process(float[] samples, int count, FrameSink sink) throws IOException {
        stream.process(samples, count, sink);
    }

    /**
     * Hands on the frames after the last sample, so that in all 1 + floor(samples / hop) frames came out.
     *
     * @throws IOException if the sink cannot take a frame
     */
    public void finish(FrameSink sink) throws IOException {
        stream.finish(sink);
    }

    /** The levels of a whole signal: 1 + floor(samples / hop) frames of one value in dB. */
    public static FrameMatrix of(float[] samples, int sampleRate, int windowLength, int hop, double floorDb) {
        return new Energy(windowLength, hop, floorDb).stream.collect(samples, (double) hop / sampleRate);
    }
}
