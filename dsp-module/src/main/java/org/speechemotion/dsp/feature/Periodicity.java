// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.feature;

import be.tarsos.dsp.util.fft.FFT;
import java.util.Arrays;

/**
 * The fundamental frequency of a frame and how periodic it is: the highest peak of the windowed frame's autocorrelation,
 * divided by that of the window (Boersma, "Accurate short-term analysis of the fundamental frequency and the
 * harmonics-to-noise ratio of a sampled sound", Proceedings of the Institute of Phonetic Sciences 17, 1993). Frame by
 * frame only: no path through several frames is sought. Holds its buffers, so one object serves one thread.
 */
final class Periodicity {

    private static final double FLOOR_HZ = 60;
    private static final double CEILING_HZ = 800;
    private static final double OCTAVE_COST = 0.01;

    /** Frames below this power are silent: -80 dB of full scale. */
    private static final double SILENCE = 1e-8;

    /** Peaks between samples may be higher than their samples; lower ones than this part of the highest are not. */
    private static final double CANDIDATE = 0.7;

    /** Values on each side from which one in between is made. */
    private static final int DEPTH = 24;

    private static final int REFINEMENTS = 16;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private final int sampleRate;
    private final int shortest;
    private final int longest;
    private final float[] window;
    private final float[] transform;
    private final FFT fft;
    /** Autocorrelation of the window, 1 at lag 0. */
    private final float[] windowCorrelation;
    /** Autocorrelation of the signal under the window, 1 at lag 0. */
    private final float[] correlation;

    private double strength;
    private double lag;

    /**
     * Creates a meter.
     *
     * @param length samples a frame; periods up to nearly half of it are found
     */
    Periodicity(int sampleRate, int length) {
        this.sampleRate = sampleRate;
        shortest = Math.max(2, (int) Math.floor(sampleRate / CEILING_HZ));
        longest = Math.min((int) Math.ceil(sampleRate / FLOOR_HZ), length / 2 - DEPTH);
        window = new float[length];
        for (int i = 0; i < length; i++) {
            window[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / length));
        }
        int lags = Math.max(0, longest) + DEPTH + 1;
        transform = new float[Math.max(4, Integer.highestOneBit(length + lags) << 1)];
        fft = new FFT(transform.length);
        correlation = new float[lags];
        windowCorrelation = new float[lags];
        System.arraycopy(window, 0, transform, 0, length);
        autocorrelate();
        for (int i = 0; i < lags; i++) {
            windowCorrelation[i] = transform[i] / transform[0];
        }
    }

    /** Looks at a frame, which is left as it is. */
    void compute(float[] frame) {
        strength = 0;
        lag = 0;
        double sum = 0;
        for (float sample : frame) {
            sum += sample;
        }
        float mean = (float) (sum / frame.length);
        double power = 0;
        for (int i = 0; i < frame.length; i++) {
            float sample = frame[i] - mean;
            power += (double) sample * sample;
            transform[i] = sample * window[i];
        }
        if (!(power > SILENCE * frame.length)) {
            return;
        }
        Arrays.fill(transform, frame.length, transform.length, 0f);
        autocorrelate();
        for (int i = 0; i < correlation.length; i++) {
            correlation[i] = transform[i] / transform[0] / windowCorrelation[i];
        }
        findPeak();
    }

    /** The transform's signal becomes its autocorrelation, but for a factor. */
    private void autocorrelate() {
        fft.forwardTransform(transform);
        transform[0] *= transform[0];
        transform[1] *= transform[1];
        for (int i = 2; i < transform.length; i += 2) {
            transform[i] = transform[i] * transform[i] + transform[i + 1] * transform[i + 1];
            transform[i + 1] = 0;
        }
        fft.backwardsTransform(transform);
    }

    private void findPeak() {
        float highest = 0;
        for (int i = shortest; i <= longest; i++) {
            highest = Math.max(highest, correlation[i]);
        }
        double best = 0;
        for (int i = shortest; i <= longest; i++) {
            boolean peak = correlation[i] > correlation[i - 1] && correlation[i] >= correlation[i + 1];
            if (peak && correlation[i] > CANDIDATE * highest) {
                double place = refine(i);
                double height = at(place);
                // Among peaks of like height the shortest period is meant.
                double score = height - OCTAVE_COST * Math.log(place / shortest) / Math.log(2);
                if (score > best) {
                    best = score;
                    lag = place;
                    strength = Math.min(1, height);
                }
            }
        }
    }

    /** The highest point between the lags before and after, by golden section. */
    private double refine(int peak) {
        double low = peak - 1;
        double high = peak + 1;
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double atLeft = at(left);
        double atRight = at(right);
        for (int i = 0; i < REFINEMENTS; i++) {
            if (atLeft > atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - GOLDEN * (high - low);
                atLeft = at(left);
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + GOLDEN * (high - low);
                atRight = at(right);
            }
        }
        return (low + high) / 2;
    }

    /** The correlation between lags: a sum of sines over x under a raised cosine. */
    private double at(double place) {
        int before = (int) Math.floor(place);
        double part = place - before;
        if (part < 1e-9) {
            return correlation[before];
        }
        double sine = Math.sin(Math.PI * part) / Math.PI;
        double sum = 0;
        for (int i = 1 - DEPTH; i <= DEPTH; i++) {
            double distance = part - i;
            double weight = (i % 2 == 0 ? sine : -sine) / distance * (0.5 + 0.5 * Math.cos(Math.PI * distance / DEPTH));
            sum += weight * correlation[Math.abs(before + i)];
        }
        return sum;
    }

    /** How periodic the last frame is, 0 to 1: the part of its power that comes back after a period. */
    double strength() {
        return strength;
    }

    /** The fundamental frequency of the last frame in Hz, 60 to 800; none where the strength is 0. */
    double hz() {
        return sampleRate / lag;
    }
}
