// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.Provenance;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.Vocabulary;

/** Documents made up for tests. */
public final class SampleDocuments {

    public static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    public static final String AUTHOR = "ada";

    private SampleDocuments() {}

    /** A document without tracks. */
    public static AnnotationDocument empty() {
        return new AnnotationDocument(AUTHOR, CLOCK, DocumentContents.EMPTY);
    }

    /** A document with one track of a person, on channel 0. */
    public static AnnotationDocument with(Annotation... annotations) {
        AnnotationDocument document = empty();
        document.perform(new AddTrack(track("mine", TrackKind.ANNOTATOR, annotations), 0));
        return document;
    }

    public static AnnotationTrack track(String name, TrackKind kind, Annotation... annotations) {
        return new AnnotationTrack(
                name,
                kind,
                TrackContent.EMOTION,
                Provenance.ofPerson(kind == TrackKind.MACHINE ? "toy" : name),
                Vocabulary.FREE,
                Stream.concat(Stream.of(0), Stream.of(annotations).map(Annotation::channel))
                        .toList(),
                List.of(annotations));
    }

    public static Annotation stretch(double start, double end, String label) {
        return Annotation.of(0, new TimeSpan(start, end), label);
    }

    /** Stretches of one second, one after the other. */
    public static Annotation[] many(int count) {
        List<Annotation> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(stretch(i, i + 1, i % 2 == 0 ? "calm" : "sad"));
        }
        return all.toArray(Annotation[]::new);
    }

    /** The identity of the item at a place of the first track. */
    public static long id(AnnotationDocument document, int place) {
        return document.tracks().get(0).items().get(place).id();
    }

    /** What the items of a track say, such as {@code "1.0-2.0 calm"}. */
    public static List<String> said(AnnotationDocument document, int track) {
        return document.tracks().get(track).items().items().stream()
                .map(item -> item.start() + "-" + item.end() + " "
                        + item.annotation().label())
                .toList();
    }

    /** All that can be seen of a document, to be compared. */
    public static String state(AnnotationDocument document) {
        StringBuilder text = new StringBuilder();
        document.tracks().forEach(track -> text.append(track.id())
                .append(track.header())
                .append(track.items().items())
                .append('\n'));
        return text.toString();
    }
}
