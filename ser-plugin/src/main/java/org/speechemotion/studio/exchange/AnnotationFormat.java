// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.speechemotion.studio.annotation.RecordingAnnotations;

/**
 * A text format that annotations can be written in, found through {@link java.util.ServiceLoader}. Implementations have
 * a public constructor without arguments and no state. Files are UTF-8. Reading is a service of its own, so that a
 * format that can only be written is complete.
 */
public interface AnnotationFormat {

    /** The word that chooses the format on the command line: lower-case letters and digits. */
    String id();

    /** The format's name for people, such as "Praat TextGrid". */
    String name();

    /** File name extension without the dot. */
    String extension();

    /** What a file in this format cannot keep, a phrase each; empty if it keeps all. */
    List<String> losses();

    /** Whether {@link #writeAll} can put several recordings into one file. */
    boolean joinsRecordings();

    /**
     * Writes a file about one recording.
     *
     * @param out stays open
     */
    void write(RecordingAnnotations annotations, Writer out) throws IOException;

    /**
     * Writes a file about several recordings.
     *
     * @param recordings asked for the next one when the one before is written, so that long work can be done in between
     * @param out stays open
     * @throws UnsupportedOperationException if the format holds one recording only
     */
    default void writeAll(Iterable<RecordingAnnotations> recordings, Writer out) throws IOException {
        throw new UnsupportedOperationException("a file in the format " + id() + " holds one recording");
    }
}
