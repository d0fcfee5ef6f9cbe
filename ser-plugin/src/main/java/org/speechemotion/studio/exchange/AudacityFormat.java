// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.RecordingAnnotations;
import org.speechemotion.studio.annotation.TrackContent;

/**
 * Labels of Audacity: a line a segment with start and end in seconds and the label, tab between them. The confidence
 * stands behind the emotion in brackets, the channel before it if there are several.
 */
public final class AudacityFormat implements AnnotationFormat {

    @Override
    public String id() {
        return "audacity";
    }

    @Override
    public String name() {
        return "Audacity labels";
    }

    @Override
    public String extension() {
        return "txt";
    }

    @Override
    public List<String> losses() {
        return List.of(
                "names of tracks",
                "the model",
                "stretches of speech",
                "transitions",
                "scores of the other emotions",
                "times finer than a millisecond");
    }

    @Override
    public boolean joinsRecordings() {
        return false;
    }

    @Override
    public void write(RecordingAnnotations annotations, Writer out) throws IOException {
        for (AnnotationTrack track : annotations.tracks(TrackContent.EMOTION)) {
            boolean several = track.channels().size() > 1;
            for (Annotation annotation : track.annotations()) {
                out.write(time(annotation.span().start()) + "\t"
                        + time(annotation.span().end()) + "\t" + text(annotation, several) + "\n");
            }
        }
        out.flush();
    }

    /** Audacity writes six digits; a millisecond is what the analysis knows. */
    private static String time(double seconds) {
        return Decimals.fixed(seconds, 3) + "000";
    }

    private static String text(Annotation annotation, boolean several) {
        String channel = several ? "channel " + annotation.channel() + ": " : "";
        String confidence = annotation.confidence().isPresent()
                ? " (" + Decimals.fixed(annotation.confidence().getAsDouble(), 2) + ")"
                : "";
        return (channel + annotation.label() + confidence).replaceAll("\\p{Cntrl}+", " ");
    }
}
