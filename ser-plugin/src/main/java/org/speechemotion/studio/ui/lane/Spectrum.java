// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import org.speechemotion.dsp.feature.PowerSpectrum;

/** Power spectra of short windows, scaled so that a sine of full scale has power 1. Not for several threads at once. */
final class Spectrum {

    private static final double WINDOW_SECONDS = 0.032;

    private final int window;
    private final int length;
    private final PowerSpectrum transform;
    private final float[] frame;
    private final float[] bins;

    /** Creates the transform for windows of 32 ms, which show the harmonics of a voice and its changes. */
    Spectrum(int sampleRate) {
        window = Math.max(16, (int) Math.round(sampleRate * WINDOW_SECONDS));
        length = Math.max(256, Integer.highestOneBit(window - 1) << 1);
        transform = new PowerSpectrum(window, length);
        frame = new float[window];
        bins = new float[transform.bins()];
    }

    /** Samples a window. */
    int window() {
        return window;
    }

    /** Number of frequencies, from 0 to half the sample rate. */
    int bins() {
        return bins.length;
    }

    /** Adds the power of the window that begins at {@code samples[offset]}, times {@code weight}, to {@code power}. */
    void addPower(float[] samples, int offset, double weight, double[] power) {
        System.arraycopy(samples, offset, frame, 0, window);
        transform.compute(frame, bins);
        double gain = weight * 16 / ((double) window * window);
        for (int k = 0; k < power.length; k++) {
            power[k] += gain * bins[k];
        }
    }
}
