// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.feature;

import java.io.IOException;

/**
 * Turns one channel of sound into spectra (the magnitudes of a short-time Fourier transform), block by block or whole,
 * with the same numbers either way. One object serves one signal and one thread, holds a few frames, and allocates
 * nothing while it works.
 */
public final class SpectrumFrames {

    private final FrameStream stream;

    /** Creates a spectrogram for one signal. */
    public SpectrumFrames(SpectrumSettings settings) {
        stream = stream(settings);
    }

    /**
     * Takes the next samples and hands on the frames that they complete.
     *
     * @param samples full scale -1 to 1 at the settings' rate
     * @param count how many of them to take, from index 0
     * @param sink receives frames of {@link SpectrumSettings#bins} values
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

    /** The spectrogram of a whole signal: 1 + floor(samples / hop) frames of {@link SpectrumSettings#bins} values. */
    public static FrameMatrix of(float[] samples, SpectrumSettings settings) {
        return stream(settings).collect(samples, settings.frameStep());
    }

    private static FrameStream stream(SpectrumSettings settings) {
        PowerSpectrum spectrum = new PowerSpectrum(settings.windowLength(), settings.fftLength());
        float floor = (float) settings.floorDb();
        FrameFunction function =
                switch (settings.scale()) {
                    case POWER -> spectrum::compute;
                    case DECIBEL ->
                        (frame, values) -> {
                            spectrum.compute(frame, values);
                            for (int bin = 0; bin < values.length; bin++) {
                                values[bin] = Decibels.ofPower(values[bin], floor);
                            }
                        };
                };
        return new FrameStream(settings.windowLength(), settings.hop(), settings.bins(), function);
    }
}
