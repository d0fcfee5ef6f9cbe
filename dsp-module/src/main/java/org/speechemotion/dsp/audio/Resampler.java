// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

/**
 * Changes the sampling rate of one channel, block by block, with the same numbers whatever the blocks are. A polyphase
 * Kaiser-windowed sinc filter, linear phase, its delay already taken out: output sample k is at time k / outRate.
 */
public final class Resampler {

    private final int inRate;
    private final int outRate;

    /** Creates a resampler from {@code inRate} to {@code outRate} samples a second. */
    public Resampler(int inRate, int outRate) {
        this.inRate = inRate;
        this.outRate = outRate;
    }

    /** The most samples that one {@link #process} of {@code count} input samples, or {@link #finish}, can give. */
    public int maxOutput(int count) {
        return (int) ((long) count * outRate / inRate) + 64;
    }

    /**
     * Takes the next input samples and gives those output samples that they complete.
     *
     * @return how many samples were written to {@code out} from index 0
     */
    public int process(float[] in, int count, float[] out) {
        throw new UnsupportedOperationException();
    }

    /** Gives the rest after the last input, so that in all ceil(inputs * outRate / inRate) samples came out. */
    public int finish(float[] out) {
        throw new UnsupportedOperationException();
    }

    /** Resamples a whole signal at once. */
    public static float[] resample(float[] signal, int inRate, int outRate) {
        throw new UnsupportedOperationException();
    }
}
