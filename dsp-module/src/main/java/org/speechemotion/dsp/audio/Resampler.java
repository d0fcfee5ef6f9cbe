// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.util.Arrays;

/**
 * Changes the sampling rate of one channel, block by block, with the same numbers whatever the blocks are. A polyphase
 * Kaiser-windowed sinc filter, linear phase, its delay already taken out: output sample k is at time k / outRate.
 * Before the first and after the last input sample the signal is taken as 0.
 *
 * <p>With N half of the lower of the two rates: the pass band goes to 0.91 N (ripple below 0.001 dB), the stop band begins
 * at N (96 dB or more down). The process loop allocates nothing. Not for use by several threads at once.
 */
public final class Resampler {

    /** Inputs that are taken at a time. */
    private static final int SLICE = 8192;

    /** The input rate is halved as long as it stays this much above the output rate. */
    private static final double ROOM = 1.2;

    private final int inRate;
    private final int outRate;
    private final HalfbandDecimator[] halvings;
    private final float[] slice;
    private final ResamplingFilter filter;
    /** Distance of two outputs and of two inputs of the filter, in units of 1/unit of its input samples. */
    private final long step;

    private final long unit;
    private final float[] history;
    /** How many samples of the history are filled. */
    private int filled;
    /** Index in the history of the first filter tap of the next output. */
    private int position;
    /** Place of the next output between two inputs, in units of 1/unit of an input sample. */
    private long phase;

    private long taken;
    private long given;

    /**
     * Creates a resampler from {@code inRate} to {@code outRate} samples a second.
     *
     * @throws IllegalArgumentException if a rate is not above 0
     */
    public Resampler(int inRate, int outRate) {
        if (inRate <= 0 || outRate <= 0) {
            throw new IllegalArgumentException("rates must be above 0: " + inRate + " to " + outRate);
        }
        this.inRate = inRate;
        this.outRate = outRate;
        int stages = 0;
        while (inRate / (double) (2 << stages) >= ROOM * outRate) {
            stages++;
        }
        long scaled = (long) outRate << stages;
        long divisor = gcd(inRate, scaled);
        step = inRate / divisor;
        unit = scaled / divisor;
        double rate = inRate;
        int lead = 0;
        int most = SLICE;
        halvings = new HalfbandDecimator[stages];
        for (int stage = 0; stage < stages; stage++) {
            halvings[stage] = new HalfbandDecimator(rate, outRate / 2.0, lead, most);
            lead = halvings[stage].lead();
            rate /= 2;
            most = most / 2 + 1;
        }
        slice = new float[SLICE];
        filter = inRate == outRate ? null : ResamplingFilter.of(rate, outRate, unit);
        int before = filter == null ? 0 : filter.taps() / 2 - 1;
        history = filter == null ? slice : new float[filter.taps() + lead + SLICE];
        filled = Math.max(0, before - lead);
        position = Math.max(0, lead - before);
    }

    /** The most samples that one {@link #process} of {@code count} input samples, or {@link #finish}, can give. */
    public int maxOutput(int count) {
        return Math.toIntExact((count + (filter == null ? 0L : delay())) * outRate / inRate + 4);
    }

    /** More input samples than an output sample can be waiting for. */
    private long delay() {
        return (filter.taps() + 2L) << halvings.length + 1;
    }

    /**
     * Takes the next input samples and gives those output samples that they complete.
     *
     * @param in input samples from index 0; not changed
     * @param count how many input samples
     * @param out receives the output; at least {@link #maxOutput} of {@code count} long
     * @return how many samples were written to {@code out} from index 0
     */
    public int process(float[] in, int count, float[] out) {
        taken += count;
        if (filter == null) {
            System.arraycopy(in, 0, out, 0, count);
            return count;
        }
        int written = 0;
        for (int from = 0; from < count; ) {
            int taking = Math.min(count - from, SLICE);
            System.arraycopy(in, from, slice, 0, taking);
            from += taking;
            written = push(taking, out, written, Long.MAX_VALUE);
        }
        given += written;
        return written;
    }

    /** Gives the rest after the last input, so that in all ceil(inputs * outRate / inRate) samples came out. */
    public int finish(float[] out) {
        if (filter == null) {
            return 0;
        }
        long due = (taken * outRate + inRate - 1) / inRate - given;
        int written = 0;
        while (written < due) {
            Arrays.fill(slice, 0);
            written = push(SLICE, out, written, due);
        }
        given += written;
        return written;
    }

    /** Sends the slice through all stages. */
    private int push(int count, float[] out, int written, long limit) {
        int left = count;
        for (HalfbandDecimator halving : halvings) {
            left = halving.process(slice, left, slice);
        }
        System.arraycopy(slice, 0, history, filled, left);
        filled += left;
        return drain(out, written, limit);
    }

    private int drain(float[] out, int from, long limit) {
        int written = from;
        int taps = filter.taps();
        int at = position;
        long p = phase;
        while (at + taps <= filled && written < limit) {
            out[written++] = filter.apply(history, at, p);
            p += step;
            at += (int) (p / unit);
            p %= unit;
        }
        phase = p;
        int gone = Math.min(at, filled);
        System.arraycopy(history, gone, history, 0, filled - gone);
        filled -= gone;
        position = at - gone;
        return written;
    }

    /** Resamples a whole signal at once. */
    public static float[] resample(float[] signal, int inRate, int outRate) {
        Resampler resampler = new Resampler(inRate, outRate);
        float[] out = new float[resampler.maxOutput(signal.length) + resampler.maxOutput(0)];
        int count = resampler.process(signal, signal.length, out);
        float[] rest = new float[resampler.maxOutput(0)];
        int more = resampler.finish(rest);
        System.arraycopy(rest, 0, out, count, more);
        return Arrays.copyOf(out, count + more);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
