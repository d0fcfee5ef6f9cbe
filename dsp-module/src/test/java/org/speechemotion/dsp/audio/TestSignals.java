// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.util.Random;

/** Synthetic sounds and ways to compare them. */
final class TestSignals {

    private TestSignals() {}

    /** Two channels: a tone whose pitch wanders, with a click a second, and a tone in slowly changing noise. */
    static float[][] stereo(int rate, double seconds) {
        int frames = (int) Math.round(rate * seconds);
        float[][] x = new float[2][frames];
        Random random = new Random(7);
        double phase = 0;
        for (int i = 0; i < frames; i++) {
            double time = (double) i / rate;
            phase += 2 * Math.PI * (400 + 200 * Math.sin(time * 3)) / rate;
            x[0][i] = (float) (0.4 * Math.sin(phase) * (0.6 + 0.4 * Math.sin(time * 9)));
            x[1][i] = (float) (0.3 * Math.sin(phase * 1.5) + 0.05 * random.nextGaussian());
            if (i % rate == rate / 2) {
                x[0][i] = 0.8f;
            }
        }
        return x;
    }

    static float[] tone(int rate, double frequency, int length) {
        float[] x = new float[length];
        for (int i = 0; i < length; i++) {
            x[i] = (float) Math.sin(2 * Math.PI * frequency * i / rate);
        }
        return x;
    }

    /** Reads everything in one call. */
    static float[][] whole(AudioSource source) throws AudioException {
        int frames = (int) source.recording().frames();
        float[][] x = new float[source.recording().channels()][frames];
        int got = source.read(0, x, frames);
        if (got != frames) {
            throw new AssertionError("got " + got + " of " + frames);
        }
        return x;
    }

    /** The greatest difference of two signals over the length of the shorter. */
    static double difference(float[] a, float[] b) {
        double worst = 0;
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            worst = Math.max(worst, Math.abs(a[i] - b[i]));
        }
        return worst;
    }

    /** The shift of b against a, within 1500 samples, at which both match best around the middle; high frequencies decide. */
    static int lag(float[] a, float[] b) {
        int from = Math.min(a.length, b.length) / 2;
        double best = 0;
        int found = Integer.MIN_VALUE;
        for (int lag = -1500; lag <= 1500; lag++) {
            double sum = 0;
            for (int i = from; i < from + 8000; i++) {
                sum += (a[i] - a[i - 1]) * (b[i + lag] - b[i + lag - 1]);
            }
            if (sum > best) {
                best = sum;
                found = lag;
            }
        }
        return found;
    }
}
