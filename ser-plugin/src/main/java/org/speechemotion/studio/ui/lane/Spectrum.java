// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import org.speechemotion.dsp.feature.PowerSpectrum;

/** Power spectra of short windows, scaled so that a sine of full scale has power 1. Not for several threads at once. */
final class Spectrum {

    private static final int SHORTEST_WINDOW = 16;
    private static final int SHORTEST_TRANSFORM = 256;

    private final int window;
    private final PowerSpectrum transform;
    private final float[] frame;
    private final float[] bins;

    /** Creates the transform for windows of so many samples. */
    Spectrum(int window) {
        this.window = Math.max(SHORTEST_WINDOW, window);
        int length = Math.max(SHORTEST_TRANSFORM, Integer.highestOneBit(this.window - 1) << 1);
        transform = new PowerSpectrum(this.window, length);
        frame = new float[this.window];
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
