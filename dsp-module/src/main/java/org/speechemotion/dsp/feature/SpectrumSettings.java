// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.feature;

/**
 * How a spectrogram is made. Frames are centred on multiples of the hop, the signal padded with zeros on both sides; the
 * window is a periodic Hann; power is |FFT|&sup2;, not normalised.
 *
 * @param sampleRate samples a second of the signal
 * @param windowLength samples a window, at most {@code fftLength}
 * @param fftLength samples a transform, a power of two
 * @param hop samples from one frame to the next
 * @param scale whether values are power or decibels
 * @param floorDb smallest value if the scale is decibels
 */
public record SpectrumSettings(int sampleRate, int windowLength, int fftLength, int hop, Scale scale, double floorDb) {

    /** What the values of a spectrogram are. */
    public enum Scale {
        /** Power, |FFT|&sup2;. */
        POWER,
        /** 10 log10 of power. */
        DECIBEL
    }

    /** Checks the ranges. */
    public SpectrumSettings {
        if (sampleRate <= 0
                || hop <= 0
                || windowLength <= 0
                || windowLength > fftLength
                || fftLength < 2
                || Integer.bitCount(fftLength) != 1
                || scale == null) {
            throw new IllegalArgumentException("settings of a spectrogram that do not fit together: " + sampleRate
                    + " Hz, window " + windowLength + ", transform " + fftLength + ", hop " + hop);
        }
    }

    /** Seconds from one frame to the next. */
    public double frameStep() {
        return (double) hop / sampleRate;
    }

    /** Number of bins: half the transform and one. */
    public int bins() {
        return fftLength / 2 + 1;
    }

    /** Frequency of a bin in Hz. */
    public double binHz(int bin) {
        return (double) bin * sampleRate / fftLength;
    }

    /** The value in decibels of a sine of amplitude 1 whose frequency is that of a bin: the top of a colour scale. */
    public double fullScaleDb() {
        return 20 * Math.log10(windowLength / 4.0);
    }
}
