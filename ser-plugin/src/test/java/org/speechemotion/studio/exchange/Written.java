// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import org.speechemotion.model.recognize.RecordingAnalysis;
import org.speechemotion.studio.annotation.RecordingAnnotations;

/** Analyses written in a format, as text. */
final class Written {

    private Written() {}

    /** One recording. */
    static String one(AnnotationFormat format, RecordingAnalysis analysis) throws IOException {
        StringWriter text = new StringWriter();
        format.write(RecordingAnnotations.of(analysis, Instant.EPOCH), text);
        return text.toString();
    }

    /** Several recordings in one file. */
    static String all(AnnotationFormat format, RecordingAnalysis... analyses) throws IOException {
        StringWriter text = new StringWriter();
        format.writeAll(
                List.of(analyses).stream()
                        .map(analysis -> RecordingAnnotations.of(analysis, Instant.EPOCH))
                        .toList(),
                text);
        return text.toString();
    }
}
