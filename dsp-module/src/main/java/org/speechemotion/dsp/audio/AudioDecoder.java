// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

/**
 * A reader of one or more audio formats, found through {@link java.util.ServiceLoader}. Implementations have a public
 * constructor without arguments and no state.
 */
public interface AudioDecoder {

    /** How many bytes of a file's beginning {@link #recognises} is shown (fewer if the file is shorter). */
    int HEAD_LENGTH = 64;

    /** The formats for a person to read, such as "WAV". */
    String name();

    /** File name extensions without the dot, in lower case. */
    List<String> extensions();

    /** Decoders with a higher priority are asked first; the built-in ones use 0 to 100. */
    int priority();

    /**
     * Whether this decoder is the one for a file.
     *
     * @param file the file, for its name; it need not be opened
     * @param head the first bytes of the file, read-only, position 0
     */
    boolean recognises(Path file, ByteBuffer head);

    /**
     * Opens a recording. Its header is read, its samples are not.
     *
     * @throws AudioException if the file is damaged, empty or of a kind that is not supported
     */
    AudioSource open(Path file) throws AudioException;
}
