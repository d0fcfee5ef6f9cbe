// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.io.IOException;
import java.nio.file.Path;

/** A recording that cannot be read or written. The message is one line: which file, what is wrong, what to do. */
public class AudioException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param file the recording
     * @param problem what is wrong and what to do, without the file's name
     */
    public AudioException(Path file, String problem) {
        this(file, problem, null);
    }

    /** Creates the exception with the failure behind it. */
    public AudioException(Path file, String problem, Throwable cause) {
        super(file + ": " + problem, cause);
    }
}
