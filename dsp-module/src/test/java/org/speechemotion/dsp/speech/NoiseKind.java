// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.speech;

import java.util.Random;

/** Sounds that are no speech, at an RMS of 1. */
enum NoiseKind {
    NONE,
    WHITE,
    PINK,
    BROWN,
    WANDERING,
    HUM,
    CLICKS;

    private static final int RATE = SpeechDetector.SAMPLE_RATE;

    /** Some seconds of it, as samples at 16 kHz. */
    float[] make(int length, Random random) {
        double[] noise = new double[length];
        switch (this) {
            case NONE -> {
                return new float[length];
            }
            case WHITE -> fill(noise, random);
            case PINK -> pink(noise, random);
            case BROWN -> {
                double state = 0;
                for (int i = 0; i < length; i++) {
                    state = 0.99 * state + random.nextGaussian();
                    noise[i] = state;
                }
            }
            case WANDERING -> {
                pink(noise, random);
                double fast = 1 + random.nextDouble();
                double phase = 6 * random.nextDouble();
                for (int i = 0; i < length; i++) {
                    double seconds = (double) i / RATE;
                    double db = 5 * Math.sin(0.9 * fast * seconds + phase) + 4 * Math.sin(0.37 * fast * seconds);
                    noise[i] *= Math.pow(10, db / 20);
                }
            }
            case HUM -> hum(noise, random);
            case CLICKS -> clicks(noise, random);
            default -> throw new AssertionError(this);
        }
        double power = 0;
        for (double value : noise) {
            power += value * value / length;
        }
        float[] result = new float[length];
        for (int i = 0; i < length; i++) {
            result[i] = (float) (noise[i] / Math.sqrt(power));
        }
        return result;
    }

    private static void fill(double[] noise, Random random) {
        for (int i = 0; i < noise.length; i++) {
            noise[i] = random.nextGaussian();
        }
    }

    /** Three leaky sums whose slopes together fall by 3 dB an octave (Kellet's economy filter). */
    private static void pink(double[] noise, Random random) {
        double low = 0;
        double middle = 0;
        double high = 0;
        for (int i = 0; i < noise.length; i++) {
            double white = random.nextGaussian();
            low = 0.99765 * low + white * 0.0990460;
            middle = 0.96300 * middle + white * 0.2965164;
            high = 0.57000 * high + white * 1.0526913;
            noise[i] = low + middle + high + white * 0.1848;
        }
    }

    private static void hum(double[] noise, Random random) {
        double hz = new double[] {50, 60, 100, 120, 80 + 220 * random.nextDouble()}[random.nextInt(5)];
        double slope = 0.3 + 1.2 * random.nextDouble();
        for (int harmonic = 1; harmonic <= 11; harmonic++) {
            double phase = 6.28 * random.nextDouble();
            double gain = Math.pow(harmonic, -slope);
            for (int i = 0; i < noise.length; i++) {
                noise[i] += gain * Math.sin(2 * Math.PI * hz * harmonic * i / RATE + phase);
            }
        }
        for (int i = 0; i < noise.length; i++) {
            noise[i] += 0.1 * random.nextGaussian();
        }
    }

    private static void clicks(double[] noise, Random random) {
        for (int i = 0; i < noise.length; i++) {
            noise[i] = 0.05 * random.nextGaussian();
        }
        for (int n = noise.length * 7 / (10 * RATE); n > 0; n--) {
            int at = random.nextInt(noise.length);
            int decay = 40 + random.nextInt(560);
            double colour = -0.9 + 1.8 * random.nextDouble();
            double gain = 1 + 7 * random.nextDouble();
            double state = 0;
            for (int i = 0; i < 5 * decay && at + i < noise.length; i++) {
                state = colour * state + random.nextGaussian() * Math.exp(-(double) i / decay);
                noise[at + i] += gain * state;
            }
        }
    }
}
