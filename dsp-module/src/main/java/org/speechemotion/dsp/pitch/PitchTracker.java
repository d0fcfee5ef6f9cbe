// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.pitch;

import be.tarsos.dsp.pitch.FastYin;
import be.tarsos.dsp.pitch.PitchDetectionResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import org.speechemotion.dsp.feature.FrameCutter;

/**
 * Tracks the fundamental frequency of one voice with YIN (de Cheveign&eacute; and Kawahara 2002) as TarsosDSP has it,
 * block by block or whole, with the same numbers either way. A signal of n samples has 1 + floor(n / hop) values. One
 * object serves one signal and one thread.
 *
 * <p>YIN compares a stretch of sound with itself, later by a period; the middle of the two is what a value stands for, so
 * the frames are laid such that it falls on the value's time for a voice in the middle of the range.
 */
public final class PitchTracker {

    /** Frames below this power are silent, and no pitch is looked for: -80 dB of full scale. */
    private static final double SILENCE = 1e-8;

    /**
     * Noise that is added to each frame, as part of its own level (-40 dB). The library subtracts large single-precision
     * numbers from each other; of an exactly periodic sound rounding errors are left, and where they are below zero it
     * finds no pitch. The noise is the same in all frames, and too weak to change the pitch of a voice.
     */
    private static final double DITHER = 0.01;

    private final PitchSettings settings;
    private final FrameCutter cutter;
    private final float[] frame;
    private final FastYin yin;
    private final float[] dither;

    /** Creates a tracker for one signal. */
    public PitchTracker(PitchSettings settings) {
        this.settings = settings;
        int stretch = stretch(settings);
        int length = 2 * stretch;
        double middlePeriod = settings.sampleRate() / Math.sqrt(settings.floorHz() * settings.ceilingHz());
        cutter = new FrameCutter(length, settings.hop(), (int) Math.round((stretch + middlePeriod) / 2));
        frame = new float[length];
        yin = new FastYin(settings.sampleRate(), length, settings.aperiodicity());
        dither = new float[length];
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < length; i++) {
            dither[i] = (float) (Math.sqrt(3) * (2 * random.nextDouble() - 1));
        }
    }

    /** The longest period and the samples that are compared: a power of two, for the transform's sake. */
    private static int stretch(PitchSettings settings) {
        int longest = (int) Math.ceil(settings.sampleRate() / settings.floorHz()) + 2;
        return Integer.highestOneBit(longest - 1) << 1;
    }

    /**
     * Takes the next samples and hands on the values that they complete.
     *
     * @param samples full scale -1 to 1 at the settings' rate
     * @param count how many of them to take, from index 0
     * @throws IOException if the sink cannot take a value
     */
    public void process(float[] samples, int count, PitchSink sink) throws IOException {
        int taken = 0;
        while (taken < count) {
            taken += cutter.write(samples, taken, count - taken);
            drain(sink);
        }
    }

    /**
     * Hands on the values after the last sample.
     *
     * @throws IOException if the sink cannot take a value
     */
    public void finish(PitchSink sink) throws IOException {
        cutter.end();
        drain(sink);
    }

    /** The pitch of a whole signal. */
    public static PitchTrack of(float[] samples, PitchSettings settings) {
        PitchTracker tracker = new PitchTracker(settings);
        int count = 1 + samples.length / settings.hop();
        float[] hz = new float[count];
        float[] voicing = new float[count];
        int[] at = {0};
        PitchSink sink = (pitch, periodic) -> {
            hz[at[0]] = pitch;
            voicing[at[0]++] = periodic;
        };
        try {
            tracker.process(samples, samples.length, sink);
            tracker.finish(sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PitchTrack(settings.frameStep(), hz, voicing);
    }

    private void drain(PitchSink sink) throws IOException {
        while (cutter.read(frame)) {
            double power = power();
            if (!(power > SILENCE)) {
                sink.accept(Float.NaN, 0f);
                continue;
            }
            addDither(power);
            PitchDetectionResult found = yin.getPitch(frame);
            float hz = found.getPitch();
            if (found.isPitched() && hz >= settings.floorHz() && hz <= settings.ceilingHz()) {
                sink.accept(hz, Math.min(1f, found.getProbability()));
            } else {
                sink.accept(Float.NaN, 0f);
            }
        }
    }

    /** The mean square of the frame. */
    private double power() {
        double sum = 0;
        for (float sample : frame) {
            sum += (double) sample * sample;
        }
        return sum / frame.length;
    }

    private void addDither(double power) {
        float level = (float) (DITHER * Math.sqrt(power));
        for (int i = 0; i < frame.length; i++) {
            frame[i] += level * dither[i];
        }
    }
}
