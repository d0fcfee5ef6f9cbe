// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.speechemotion.dsp.AtomicFile;
import org.speechemotion.dsp.TaskMonitor;

/**
 * A format that annotations can be written in and read from, found through {@link java.util.ServiceLoader}.
 * Implementations have a public constructor without arguments and no state. Files are written in UTF-8. A format that
 * can only be written leaves the methods for reading as they are.
 */
public interface AnnotationFormat {

    /** The word that chooses the format on the command line: lower-case letters and digits. */
    String id();

    /** The format's name for people, such as "Praat TextGrid". */
    String name();

    /** Extension of the names of written files, without the dot. */
    String extension();

    /** Extensions of the names of files that may be in this format, without the dot, in lower case. */
    default List<String> extensions() {
        return List.of(extension().toLowerCase(Locale.ROOT));
    }

    /** What this format cannot keep, for a document like this: a file gives back what it leaves over. */
    Reduction reduction(ExchangedAnnotations document);

    /** What a file with this content would not keep, a phrase each; empty if it keeps all. */
    default List<String> losses(ExchangedAnnotations document) {
        return reduction(document).losses(document);
    }

    /** Whether {@link #writeAll} can put several recordings into one file. */
    boolean joinsRecordings();

    /** Whether one file holds all. If not there are others beside it, and only {@link #writeFile} can be used. */
    default boolean isOneFile() {
        return true;
    }

    /**
     * Writes a file about one recording.
     *
     * @param out stays open
     */
    void write(ExchangedAnnotations document, Writer out) throws IOException;

    /**
     * Writes a file about several recordings.
     *
     * @param documents asked for the next one when the one before is written, so that long work can be done in between
     * @param out stays open
     * @throws UnsupportedOperationException if the format holds one recording only
     */
    default void writeAll(Iterable<ExchangedAnnotations> documents, Writer out) throws IOException {
        throw new UnsupportedOperationException("a file in the format " + id() + " holds one recording");
    }

    /** Writes a file about one recording, complete or not at all. */
    default void writeFile(ExchangedAnnotations document, Path file) throws IOException {
        writeFile(document, file, TaskMonitor.NONE);
    }

    /**
     * Writes a file about one recording, complete or not at all.
     *
     * @param monitor asked every few thousand characters whether the file is still wanted
     * @throws java.util.concurrent.CancellationException if it is not; what was there under the name is as it was
     */
    default void writeFile(ExchangedAnnotations document, Path file, TaskMonitor monitor) throws IOException {
        try (AtomicFile whole = AtomicFile.create(file)) {
            try (BufferedWriter writer = WatchedWriter.open(whole.path(), monitor)) {
                write(document, writer);
            }
            whole.commit();
        }
    }

    /** Whether files in this format can be written. One that cannot throws an {@link UnsupportedOperationException}. */
    default boolean canWrite() {
        return true;
    }

    /** Whether files in this format can be read. */
    default boolean canRead() {
        return false;
    }

    /**
     * Whether a text may be in this format.
     *
     * @param beginning the first characters of a file, {@link AnnotationInput#BEGINNING} or fewer
     */
    default boolean recognises(String beginning) {
        return false;
    }

    /**
     * Reads a file.
     *
     * @return a document for each recording that it is about; one or more
     * @throws IOException if it is not of this format; the message is one line: which file, which line, what is wrong
     * @throws UnsupportedOperationException if this format can only be written
     */
    default List<ExchangedAnnotations> read(AnnotationInput input) throws IOException {
        throw new UnsupportedOperationException("files in the format " + id() + " are not read");
    }
}
