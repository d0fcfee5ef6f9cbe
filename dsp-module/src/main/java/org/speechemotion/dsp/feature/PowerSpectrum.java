// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.feature;

import be.tarsos.dsp.util.fft.FFT;
import java.util.Arrays;

/**
 * The power spectrum of windowed frames: |FFT|&sup2; under a periodic Hann window, neither divided by the window's sum nor
 * by the length. Holds its buffers, so one object serves one thread.
 */
public final class PowerSpectrum {

    private final int windowLength;
    private final float[] window;
    private final float[] transform;
    private final FFT fft;

    /**
     * Creates the transform.
     *
     * @param windowLength samples a frame, 1 to {@code fftLength}; shorter frames are padded with zeros
     * @param fftLength samples a transform, a power of two, 2 or more
     */
    public PowerSpectrum(int windowLength, int fftLength) {
        if (fftLength < 2 || Integer.bitCount(fftLength) != 1 || windowLength <= 0 || windowLength > fftLength) {
            throw new IllegalArgumentException(
                    "a window of " + windowLength + " samples in a transform of " + fftLength + " samples");
        }
        this.windowLength = windowLength;
        window = hann(windowLength);
        transform = new float[fftLength];
        fft = new FFT(fftLength);
    }

    /** Number of bins: half the transform and one. Bin k is at {@code k * sampleRate / fftLength} Hz. */
    public int bins() {
        return transform.length / 2 + 1;
    }

    /**
     * Computes a frame's spectrum.
     *
     * @param frame the samples of the window; left as they are
     * @param power receives {@link #bins} values
     */
    public void compute(float[] frame, float[] power) {
        for (int i = 0; i < windowLength; i++) {
            transform[i] = frame[i] * window[i];
        }
        Arrays.fill(transform, windowLength, transform.length, 0f);
        fft.forwardTransform(transform);
        int last = transform.length / 2;
        power[0] = transform[0] * transform[0];
        power[last] = transform[1] * transform[1];
        for (int k = 1; k < last; k++) {
            float re = transform[2 * k];
            float im = transform[2 * k + 1];
            power[k] = re * re + im * im;
        }
    }

    private static float[] hann(int length) {
        float[] window = new float[length];
        for (int i = 0; i < length; i++) {
            window[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * i / length));
        }
        return window;
    }
}
