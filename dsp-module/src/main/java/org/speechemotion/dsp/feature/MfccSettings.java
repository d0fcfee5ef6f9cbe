// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.feature;

/**
 * How mel-frequency cepstral coefficients are made.
 *
 * @param mel the log-mel spectrogram that they are made from
 * @param coefficients number of coefficients from the 0th on, at most the number of bands
 * @param topDb values of the spectrogram more than this below its highest are raised to it; infinity leaves them all
 */
public record MfccSettings(MelSettings mel, int coefficients, double topDb) {

    /** librosa's defaults with 40 coefficients at 22,050 Hz: windows of 2048 every 512 samples, 128 bands, 80 dB. */
    public static final MfccSettings LIBROSA_SEED =
            new MfccSettings(new MelSettings(22_050, 2048, 2048, 512, 128, 0, 11_025, -100), 40, 80);

    /** Checks the ranges. */
    public MfccSettings {
        if (coefficients <= 0 || coefficients > mel.bands() || !(topDb > 0)) {
            throw new IllegalArgumentException(
                    coefficients + " coefficients of " + mel.bands() + " bands within " + topDb + " dB");
        }
    }
}
