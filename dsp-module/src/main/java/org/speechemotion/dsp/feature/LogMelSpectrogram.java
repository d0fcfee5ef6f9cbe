// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.feature;

import java.io.IOException;

/**
 * Turns one channel of sound into log-mel frames, block by block or whole, with the same numbers either way. See
 * {@link MelSettings} for the formula: power is |FFT|&sup2; of the windowed samples at full scale 1, not normalised. One
 * object serves one signal and one thread, holds a few frames, and allocates nothing while it works.
 */
public final class LogMelSpectrogram {

    private final FrameStream stream;

    /** Creates a spectrogram for one signal. */
    public LogMelSpectrogram(MelSettings settings) {
        stream = stream(settings);
    }

    /**
     * Takes the next samples and hands on the frames that they complete.
     *
     * @param samples full scale -1 to 1 at the settings' rate
     * @param count how many of them to take, from index 0
     * @param sink receives frames of one value in dB a band
     * @throws IOException if the sink cannot take a frame
     */
    public void process(float[] samples, int count, FrameSink sink) throws IOException {
        stream.process(samples, count, sink);
    }

    /**
     * Hands on the frames after the last sample, so that in all 1 + floor(samples / hop) frames came out.
     *
     * @throws IOException if the sink cannot take a frame
     */
    public void finish(FrameSink sink) throws IOException {
        stream.finish(sink);
    }

    /** The spectrogram of a whole signal: 1 + floor(samples / hop) frames of one value in dB a band. */
    public static FrameMatrix of(float[] samples, MelSettings settings) {
        return stream(settings).collect(samples, settings.frameStep());
    }

    private static FrameStream stream(MelSettings settings) {
        return new FrameStream(settings.windowLength(), settings.hop(), settings.bands(), function(settings));
    }

    /** What makes the bands of one frame, at the beginning of the frame's values. Serves one thread. */
    static FrameFunction function(MelSettings settings) {
        PowerSpectrum spectrum = new PowerSpectrum(settings.windowLength(), settings.fftLength());
        MelFilterBank mel = new MelFilterBank(
                settings.sampleRate(), settings.fftLength(), settings.bands(), settings.lowHz(), settings.highHz());
        float[] power = new float[spectrum.bins()];
        float floor = (float) settings.floorDb();
        int bands = settings.bands();
        return (frame, values) -> {
            spectrum.compute(frame, power);
            mel.apply(power, values);
            for (int band = 0; band < bands; band++) {
                values[band] = Decibels.ofPower(values[band], floor);
            }
        };
    }
}
