// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.session;

import java.util.random.RandomGenerator;

/** Steady Gaussian noises as rooms and microphones have them. */
public enum BackgroundNoise {
    /** Falls by 3 dB an octave, like many natural noises. */
    PINK {
        @Override
        void fill(double[] noise, RandomGenerator random) {
            // Three leaky sums whose slopes together fall by 3 dB an octave (Kellet's economy filter, 1999).
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
    },

    /** As many voices far away: flat from 120 to 500 Hz, falling above, by 12 dB an octave above 2 kHz. */
    SPEECH_SHAPED {
        @Override
        void fill(double[] noise, RandomGenerator random) {
            double first = keeps(500);
            double second = keeps(2000);
            double slow = keeps(120);
            double lowPassed = 0;
            double twice = 0;
            double rumble = 0;
            for (int i = 0; i < noise.length; i++) {
                lowPassed = first * lowPassed + (1 - first) * random.nextGaussian();
                twice = second * twice + (1 - second) * lowPassed;
                rumble = slow * rumble + (1 - slow) * twice;
                noise[i] = twice - rumble;
            }
        }
    };

    abstract void fill(double[] noise, RandomGenerator random);

    /** The part that a smoother of one pole with this cut-off frequency keeps from one sample to the next. */
    private static double keeps(double hz) {
        return Math.exp(-2 * Math.PI * hz / Session.SAMPLE_RATE);
    }

    /**
     * Makes noise.
     *
     * @param length samples at {@link Session#SAMPLE_RATE}
     * @return samples with a root mean square of 1
     */
    public float[] make(int length, RandomGenerator random) {
        double[] noise = new double[length];
        fill(noise, random);
        double power = 0;
        for (double value : noise) {
            power += value * value / length;
        }
        double scale = power > 0 ? 1 / Math.sqrt(power) : 0;
        float[] samples = new float[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (float) (scale * noise[i]);
        }
        return samples;
    }
}
