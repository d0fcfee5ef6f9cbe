// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.speechemotion.studio.annotation.Annotation;

/**
 * A text format that annotations of one recording can be read from, found through {@link java.util.ServiceLoader}.
 * Implementations have a public constructor without arguments and no state.
 */
public interface AnnotationReader {

    /** File name extensions without the dot, in lower case. */
    List<String> extensions();

    /**
     * Reads the labelled stretches of a file.
     *
     * @return in order of channel and start
     * @throws IOException if it is not of this format; the message is one line: which file, which line, what is wrong
     */
    List<Annotation> read(Path file) throws IOException;
}
