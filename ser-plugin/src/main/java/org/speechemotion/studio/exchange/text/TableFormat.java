// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.text;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.Provenance;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.exchange.AnnotationFormat;
import org.speechemotion.studio.exchange.ExchangedAnnotations;
import org.speechemotion.studio.exchange.Loss;
import org.speechemotion.studio.exchange.Losses;
import org.speechemotion.studio.exchange.RecordingFacts;
import org.speechemotion.studio.exchange.Reduction;

/** A table for people: the segments of each channel, then the transitions. */
public final class TableFormat implements AnnotationFormat {

    private static final Reduction REDUCTION = new Reduction(List.of(
            Losses.SCORES,
            Losses.NOTES,
            Losses.SPEAKERS,
            Losses.FLAGS,
            Losses.FREQUENCIES,
            Losses.AUTHORS,
            Losses.VOCABULARIES,
            Losses.MILLISECONDS,
            Losses.PERCENT,
            new Loss("the model's stretches of speech", TableFormat::withoutSpeech)));

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
    public Reduction reduction(ExchangedAnnotations document) {
        return REDUCTION;
    }

    @Override
    public boolean joinsRecordings() {
        return true;
    }

    @Override
    public void writeAll(Iterable<ExchangedAnnotations> documents, Writer out) throws IOException {
        boolean first = true;
        for (ExchangedAnnotations document : documents) {
            if (!first) {
                out.write("\n");
            }
            write(document, out);
            first = false;
        }
    }

    @Override
    public void write(ExchangedAnnotations document, Writer out) throws IOException {
        RecordingFacts recording = document.recording();
        out.write(recording.path() + "\n");
        out.write(time(document.end()));
        if (recording.sampleRate().isPresent()) {
            out.write(", " + recording.sampleRate().getAsInt() + " Hz");
        }
        if (recording.channels().isPresent()) {
            int channels = recording.channels().getAsInt();
            out.write(", " + channels + (channels == 1 ? " channel" : " channels"));
        }
        if (document.model().isPresent()) {
            Provenance model = document.model().get();
            out.write("; model " + model.author() + " " + model.version());
        }
        out.write("\n");
        ExchangedAnnotations shown = Losses.DERIVED_TRACKS.removal().apply(document);
        for (AnnotationTrack track : shown.tracks()) {
            for (int channel : track.channels()) {
                out.write("\n");
                if (shown.tracks().size() > 1) {
                    out.write(track.name() + "\n");
                }
                if (track.channels().size() > 1 || channel > 0) {
                    out.write("channel " + channel + "\n");
                }
                segments(track, channel, out);
                if (track.kind() == TrackKind.MACHINE && track.content() == TrackContent.EMOTION) {
                    transitions(document, channel, out);
                }
            }
        }
        out.flush();
    }

    private static void segments(AnnotationTrack track, int channel, Writer out) throws IOException {
        List<Annotation> segments = track.ofChannel(channel);
        boolean emotions = track.content() == TrackContent.EMOTION;
        if (segments.isEmpty()) {
            out.write(emotions && track.kind() == TrackKind.MACHINE ? "no speech found\n" : "nothing\n");
            return;
        }
        out.write("      start         end  " + (emotions ? "emotion  " : "label    ") + "   confidence\n");
        for (Annotation segment : segments) {
            out.write(String.format(
                    Locale.ROOT,
                    "%11s %11s  %-10s  %10s\n",
                    time(segment.span().start()),
                    time(segment.span().end()),
                    LabelText.line(segment.label()),
                    confidence(segment)));
        }
    }

    private static void transitions(ExchangedAnnotations document, int channel, Writer out) throws IOException {
        List<Annotation> transitions = document.tracks(TrackContent.TRANSITION).stream()
                .filter(track -> track.kind() == TrackKind.MACHINE)
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

    private static ExchangedAnnotations withoutSpeech(ExchangedAnnotations document) {
        ExchangedAnnotations rest = Losses.DERIVED_TRACKS.removal().apply(document);
        return rest.tracks(TrackContent.SPEECH).size()
                        == document.tracks(TrackContent.SPEECH).size()
                ? document
                : rest;
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
