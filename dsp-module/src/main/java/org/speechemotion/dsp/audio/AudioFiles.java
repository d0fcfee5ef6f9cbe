// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.nio.file.Path;
import java.util.List;

/** The way to open a recording: finds the decoder for a file among all that are installed. */
public final class AudioFiles {

    private AudioFiles() {}

    /**
     * Opens a recording with the decoder that recognises it.
     *
     * @throws AudioException if there is no such file, or no decoder knows it, or it is damaged
     */
    public static AudioSource open(Path file) throws AudioException {
        throw new AudioException(file, "no decoder");
    }

    /** The file name extensions of all decoders, without the dot, in lower case, sorted. */
    public static List<String> extensions() {
        return List.of();
    }
}
