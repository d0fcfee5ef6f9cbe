// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.RecordingAnnotations;
import org.speechemotion.studio.annotation.TrackContent;

/** A table for people: the segments of each channel, then the transitions. */
public final class TableFormat implements AnnotationFormat {

    @Override
    public String id() {
        return "table";
    }

    @Override
    public String name() {
        return "Table to read";
    }

    @Override
    public String extension() {
        return "table.txt";
    }

    @Override
    public List<String> losses() {
        return List.of("scores of the other emotions", "stretches of speech", "digits of times and confidences");
    }

    @Override
    public boolean joinsRecordings() {
        return true;
    }

    @Override
    public void writeAll(Iterable<RecordingAnnotations> recordings, Writer out) throws IOException {
        boolean first = true;
        for (RecordingAnnotations annotations : recordings) {
            if (!first) {
                out.write("\n");
            }
            write(annotations, out);
            first = false;
        }
    }

    @Override
    public void write(RecordingAnnotations annotations, Writer out) throws IOException {
        Recording recording = annotations.recording();
        out.write(recording.path() + "\n");
        out.write(String.format(
                Locale.ROOT,
                "%s, %d Hz, %d %s%s\n",
                time(recording.duration()),
                recording.sampleRate(),
                recording.channels(),
                recording.channels() == 1 ? "channel" : "channels",
                annotations
                        .model()
                        .map(model -> "; model " + model.author() + " " + model.version())
                        .orElse("")));
        for (AnnotationTrack track : annotations.tracks(TrackContent.EMOTION)) {
            for (int channel : track.channels()) {
                out.write("\n");
                if (track.channels().size() > 1 || channel > 0) {
                    out.write("channel " + channel + "\n");
                }
                segments(track.ofChannel(channel), out);
                transitions(annotations, channel, out);
            }
        }
        out.flush();
    }

    private static void segments(List<Annotation> segments, Writer out) throws IOException {
        if (segments.isEmpty()) {
            out.write("no speech found\n");
            return;
        }
        out.write("      start         end  emotion     confidence\n");
        for (Annotation segment : segments) {
            out.write(String.format(
                    Locale.ROOT,
                    "%11s %11s  %-10s  %10s\n",
                    time(segment.span().start()),
                    time(segment.span().end()),
                    segment.label(),
                    confidence(segment)));
        }
    }

    private static void transitions(RecordingAnnotations annotations, int channel, Writer out) throws IOException {
        List<Annotation> transitions = annotations.tracks(TrackContent.TRANSITION).stream()
                .flatMap(track -> track.ofChannel(channel).stream())
                .toList();
        if (transitions.isEmpty()) {
            return;
        }
        out.write("\n transition\n");
        for (Annotation transition : transitions) {
            out.write(String.format(
                    Locale.ROOT,
                    "%11s  %-22s  %10s\n",
                    time(transition.span().start()),
                    transition.label(),
                    confidence(transition)));
        }
    }

    private static String confidence(Annotation annotation) {
        return annotation.confidence().isPresent()
                ? Math.round(annotation.confidence().getAsDouble() * 100) + " %"
                : "";
    }

    private static String time(double seconds) {
        long milliseconds = Math.round(seconds * 1000);
        long minutes = milliseconds / 60_000;
        String rest = String.format(Locale.ROOT, "%02d.%03d", milliseconds / 1000 % 60, milliseconds % 1000);
        return minutes < 60
                ? minutes + ":" + rest
                : String.format(Locale.ROOT, "%d:%02d:%s", minutes / 60, minutes % 60, rest);
    }
}
