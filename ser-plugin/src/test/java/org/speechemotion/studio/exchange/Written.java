// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.stream.Stream;
import org.speechemotion.model.recognize.RecordingAnalysis;
import org.speechemotion.studio.annotation.RecordingAnnotations;

/** Analyses written in a format, as text. */
public final class Written {

    private Written() {}

    /** One recording. */
    public static String one(AnnotationFormat format, RecordingAnalysis analysis) throws IOException {
        return one(format, document(analysis));
    }

    /** One document. */
    public static String one(AnnotationFormat format, ExchangedAnnotations document) throws IOException {
        StringWriter text = new StringWriter();
        format.write(document, text);
        return text.toString();
    }

    /** Several recordings in one file. */
    public static String all(AnnotationFormat format, RecordingAnalysis... analyses) throws IOException {
        StringWriter text = new StringWriter();
        format.writeAll(Stream.of(analyses).map(Written::document).toList(), text);
        return text.toString();
    }

    /** An analysis as a document. */
    public static ExchangedAnnotations document(RecordingAnalysis analysis) {
        return ExchangedAnnotations.of(RecordingAnnotations.of(analysis, Instant.EPOCH));
    }
}
