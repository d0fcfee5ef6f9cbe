// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.speech;

import be.tarsos.dsp.util.fft.FFT;
import java.util.Arrays;
import org.speechemotion.dsp.feature.PowerSpectrum;

/**
 * What is kept of a frame of sound until the whole recording is known, a byte each: the level in twelve bands, the level
 * over all of them, and how periodic the frame is.
 */
final class FrameMeasures {

    /** Samples a frame: 64 ms. */
    static final int LENGTH = 1024;

    /** Samples from one frame to the next: 16 ms. */
    static final int HOP = 256;

    /** Number of bands that levels are kept of. */
    static final int BANDS = 12;

    /** Where the level over all bands is kept. */
    static final int LEVEL = BANDS;

    /** Where the periodicity is kept. */
    static final int PERIODICITY = BANDS + 1;

    /** Bytes a frame. */
    static final int COUNT = BANDS + 2;

    private static final double SAMPLE_RATE = SpeechDetector.SAMPLE_RATE;
    private static final double[] EDGES_HZ = {80, 200, 350, 500, 700, 950, 1250, 1650, 2150, 2800, 3600, 4700, 6200};
    private static final double LOWEST_DB = -115;
    private static final double STEPS_PER_DB = 2;
    /** The power of a sine of amplitude 1 in the bin of its frequency. */
    private static final double FULL_SCALE = (LENGTH / 4.0) * (LENGTH / 4.0);

    private static final double PERIODIC_LOW_HZ = 80;
    private static final double PERIODIC_HIGH_HZ = 4000;
    /** Periods that voices have: 400 to 70 Hz. */
    private static final int SHORTEST_PERIOD = 40;

    private static final int LONGEST_PERIOD = 229;

    private final PowerSpectrum spectrum = new PowerSpectrum(LENGTH, LENGTH);
    private final FFT inverse = new FFT(LENGTH);
    private final float[] power = new float[LENGTH / 2 + 1];
    private final float[] amplitudes = new float[LENGTH];
    private final int[] firstBin = new int[BANDS + 1];

    FrameMeasures() {
        for (int band = 0; band <= BANDS; band++) {
            firstBin[band] = (int) Math.ceil(EDGES_HZ[band] * LENGTH / SAMPLE_RATE);
        }
    }

    /** Measures a frame of {@link #LENGTH} samples; {@code bytes} receives {@link #COUNT} values. */
    void compute(float[] frame, byte[] bytes) {
        spectrum.compute(frame, power);
        double total = 0;
        for (int band = 0; band < BANDS; band++) {
            double sum = 0;
            for (int bin = firstBin[band]; bin < firstBin[band + 1]; bin++) {
                sum += power[bin];
            }
            double mean = sum / (firstBin[band + 1] - firstBin[band]) / FULL_SCALE;
            bytes[band] = byteOf(10 * Math.log10(mean));
            total += mean;
        }
        bytes[LEVEL] = byteOf(10 * Math.log10(total / BANDS));
        bytes[PERIODICITY] = (byte) Math.round(255 * periodicity());
    }

    /**
     * The highest autocorrelation at a voice's period. The spectrum's amplitude stands in for its power, so that one
     * strong formant or hum does not decide alone (a generalised autocorrelation, Tolonen and Karjalainen 2000).
     */
    private double periodicity() {
        Arrays.fill(amplitudes, 0f);
        int first = (int) Math.ceil(PERIODIC_LOW_HZ * LENGTH / SAMPLE_RATE);
        int last = (int) (PERIODIC_HIGH_HZ * LENGTH / SAMPLE_RATE);
        for (int bin = first; bin <= last; bin++) {
            amplitudes[2 * bin] = (float) Math.sqrt(power[bin]);
        }
        inverse.backwardsTransform(amplitudes);
        float highest = 0;
        for (int lag = SHORTEST_PERIOD; lag <= LONGEST_PERIOD; lag++) {
            highest = Math.max(highest, amplitudes[lag]);
        }
        return amplitudes[0] > 1e-9f ? Math.min(1, highest / amplitudes[0]) : 0;
    }

    private static byte byteOf(double db) {
        return (byte) Math.round(Math.max(0, Math.min(255, (db - LOWEST_DB) * STEPS_PER_DB)));
    }

    /** The level in dB that a byte stands for. */
    static float dbOf(int value) {
        return (float) (value / STEPS_PER_DB + LOWEST_DB);
    }
}
