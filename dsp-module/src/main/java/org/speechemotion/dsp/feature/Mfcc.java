// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.feature;

/**
 * Mel-frequency cepstral coefficients (Davis and Mermelstein 1980): the orthonormal DCT-II of log-mel frames.
 *
 * <p>The lowest value that a spectrogram may have depends on its highest ({@link MfccSettings#topDb}), which only the
 * whole spectrogram tells: so there is no block by block way. For a long recording collect its
 * {@linkplain LogMelSpectrogram log-mel frames} block by block and give the matrix.
 */
public final class Mfcc {

    private Mfcc() {}

    /**
     * The coefficients of a signal.
     *
     * @param samples full scale -1 to 1 at the settings' rate
     * @return 1 + floor(samples / hop) frames of {@link MfccSettings#coefficients} values
     */
    public static FrameMatrix of(float[] samples, MfccSettings settings) {
        return of(LogMelSpectrogram.of(samples, settings.mel()), settings.coefficients(), settings.topDb());
    }

    /**
     * The coefficients of a whole log-mel spectrogram, which is left as it is.
     *
     * @param logMel frames of bands in dB
     * @param coefficients number of coefficients from the 0th on, at most the number of bands
     * @param topDb values more than this below the highest are raised to it; infinity leaves them all
     */
    public static FrameMatrix of(FrameMatrix logMel, int coefficients, double topDb) {
        int bands = logMel.bands();
        if (coefficients <= 0 || coefficients > bands || !(topDb > 0)) {
            throw new IllegalArgumentException(coefficients + " coefficients of " + bands + " bands within " + topDb);
        }
        float highest = Float.NEGATIVE_INFINITY;
        for (float value : logMel.values()) {
            highest = Math.max(highest, value);
        }
        double floor = highest - topDb;
        float[] cosines = cosines(coefficients, bands);
        double[] row = new double[bands];
        float[] result = new float[logMel.frames() * coefficients];
        for (int frame = 0; frame < logMel.frames(); frame++) {
            for (int band = 0; band < bands; band++) {
                row[band] = Math.max(floor, logMel.at(frame, band));
            }
            for (int c = 0; c < coefficients; c++) {
                double sum = 0;
                for (int band = 0; band < bands; band++) {
                    sum += row[band] * cosines[c * bands + band];
                }
                result[frame * coefficients + c] = (float) sum;
            }
        }
        return new FrameMatrix(logMel.frames(), coefficients, logMel.frameStep(), result);
    }

    /** The matrix of the orthonormal DCT-II, {@code coefficients x bands}. */
    public static float[] cosines(int coefficients, int bands) {
        float[] cosines = new float[coefficients * bands];
        for (int c = 0; c < coefficients; c++) {
            double scale = Math.sqrt((c == 0 ? 1.0 : 2.0) / bands);
            for (int band = 0; band < bands; band++) {
                cosines[c * bands + band] = (float) (scale * Math.cos(Math.PI * c * (band + 0.5) / bands));
            }
        }
        return cosines;
    }
}
