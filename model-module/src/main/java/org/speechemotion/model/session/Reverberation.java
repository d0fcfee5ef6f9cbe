// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.session;

import java.util.random.RandomGenerator;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/**
 * A room as an impulse response: the direct sound, then noise that dies away exponentially (Polack's statistical model
 * of late reverberation, 1988).
 */
public final class Reverberation {

    private final float[] response;

    private Reverberation(float[] response) {
        this.response = response;
    }

    /**
     * Makes a room.
     *
     * @param decay seconds in which the sound falls by 60 dB (RT60), above 0
     * @param directToReverberant level of the direct sound over all that follows, in dB
     */
    public static Reverberation of(double decay, double directToReverberant, RandomGenerator random) {
        int length = (int) Math.max(2, decay * Session.SAMPLE_RATE);
        float[] response = new float[length];
        double energy = 0;
        for (int i = 1; i < length; i++) {
            double value = random.nextGaussian() * Math.pow(10, -3.0 * i / length);
            response[i] = (float) value;
            energy += value * value;
        }
        double scale = Math.pow(10, -directToReverberant / 20) / Math.sqrt(energy);
        for (int i = 1; i < length; i++) {
            response[i] *= (float) scale;
        }
        response[0] = 1;
        return new Reverberation(response);
    }

    /** The samples as they sound in the room, as many as come in: the last echoes are cut off. */
    public float[] apply(float[] samples) {
        int size = Integer.highestOneBit(Math.max(1, response.length - 1)) << 2;
        int step = size - response.length + 1;
        double[][] room = new double[2][size];
        for (int i = 0; i < response.length; i++) {
            room[0][i] = response[i];
        }
        FastFourierTransformer.transformInPlace(room, DftNormalization.STANDARD, TransformType.FORWARD);
        float[] out = new float[samples.length];
        for (int from = 0; from < samples.length; from += step) {
            double[][] block = new double[2][size];
            for (int i = 0; i < Math.min(step, samples.length - from); i++) {
                block[0][i] = samples[from + i];
            }
            FastFourierTransformer.transformInPlace(block, DftNormalization.STANDARD, TransformType.FORWARD);
            for (int i = 0; i < size; i++) {
                double real = block[0][i] * room[0][i] - block[1][i] * room[1][i];
                block[1][i] = block[0][i] * room[1][i] + block[1][i] * room[0][i];
                block[0][i] = real;
            }
            FastFourierTransformer.transformInPlace(block, DftNormalization.STANDARD, TransformType.INVERSE);
            for (int i = 0; i < Math.min(size, samples.length - from); i++) {
                out[from + i] += (float) block[0][i];
            }
        }
        return out;
    }
}
