// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.feature;

/**
 * How a log-mel spectrogram is made. Frames are centred on multiples of the hop, the signal padded with zeros on both
 * sides; the window is a periodic Hann, the bands are Slaney mel triangles of equal area over the power spectrum, and
 * values are 10 log10 of the band's power, not below {@code floorDb}.
 *
 * @param sampleRate samples a second of the signal
 * @param windowLength samples a window, at most {@code fftLength}
 * @param fftLength samples a transform, a power of two
 * @param hop samples from one frame to the next
 * @param bands number of mel bands
 * @param lowHz lower edge of the first band
 * @param highHz upper edge of the last band, at most half the sample rate
 * @param floorDb smallest value in decibels
 */
public record MelSettings(
        int sampleRate,
        int windowLength,
        int fftLength,
        int hop,
        int bands,
        double lowHz,
        double highHz,
        double floorDb) {

    /** Long windows that resolve a voice's harmonics: 128 ms every 32 ms at 16 kHz, 64 bands to 5.4 kHz. */
    public static final MelSettings SPEECH_EMOTION = new MelSettings(16_000, 2048, 2048, 512, 64, 50, 5400, -80);

    /** Checks the ranges. */
    public MelSettings {
        if (sampleRate <= 0
                || hop <= 0
                || bands <= 0
                || windowLength <= 0
                || windowLength > fftLength
                || Integer.bitCount(fftLength) != 1
                || !(lowHz >= 0)
                || !(highHz > lowHz)
                || highHz > sampleRate / 2.0) {
            throw new IllegalArgumentException("settings of a mel spectrogram that do not fit together: " + sampleRate
                    + " Hz, window " + windowLength + ", transform " + fftLength + ", hop " + hop + ", " + bands
                    + " bands from " + lowHz + " to " + highHz + " Hz");
        }
    }

    /** Seconds from one frame to the next. */
    public double frameStep() {
        return (double) hop / sampleRate;
    }
}
