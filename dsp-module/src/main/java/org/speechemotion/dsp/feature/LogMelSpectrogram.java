// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.feature;

import java.io.IOException;

/** Turns one channel of sound into log-mel frames, block by block or whole. See {@link MelSettings} for the formula. */
public final class LogMelSpectrogram {

    private final MelSettings settings;

    /** Creates a spectrogram for one signal. */
    public LogMelSpectrogram(MelSettings settings) {
        this.settings = settings;
    }

    /**
     * Takes the next samples and hands on the frames that they complete.
     *
     * @param samples full scale -1 to 1 at the settings' rate
     * @param count how many of them to take, from index 0
     */
    public void process(float[] samples, int count, FrameSink sink) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Hands on the frames after the last sample, so that in all 1 + floor(samples / hop) frames came out. */
    public void finish(FrameSink sink) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** The spectrogram of a whole signal. */
    public static FrameMatrix of(float[] samples, MelSettings settings) {
        throw new UnsupportedOperationException();
    }
}
