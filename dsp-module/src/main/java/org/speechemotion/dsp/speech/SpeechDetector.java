// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.speech;

/** Finds speech in one channel of 16 kHz sound, block by block, in memory of a few bytes a frame. */
public final class SpeechDetector {

    /** The sample rate that {@link #process} expects, in Hz. */
    public static final int SAMPLE_RATE = 16_000;

    /** Takes the next samples (full scale -1 to 1), {@code count} of them from index 0. */
    public void process(float[] samples, int count) {
        throw new UnsupportedOperationException();
    }

    /** What was found, after the last samples. Silence and very short recordings give no regions. */
    public SpeechActivity finish() {
        throw new UnsupportedOperationException();
    }
}
