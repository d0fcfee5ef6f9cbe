// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.nio.file.Path;

/**
 * What is known of a recording without reading its samples.
 *
 * @param path the file
 * @param sampleRate frames a second, above 0
 * @param channels number of channels, 1 or more
 * @param frames length in frames (one sample of every channel), 0 or more
 * @param encoding container and sample type for a person to read, such as "WAV, 16-bit integer"
 */
public record Recording(Path path, int sampleRate, int channels, long frames, String encoding) {

    /** Length in seconds. */
    public double duration() {
        return (double) frames / sampleRate;
    }
}
