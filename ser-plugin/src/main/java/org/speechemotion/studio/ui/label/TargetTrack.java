// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.label;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.Provenance;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.Vocabulary;
import org.speechemotion.studio.annotation.edit.Command;
import org.speechemotion.studio.annotation.edit.DocumentTrack;
import org.speechemotion.studio.annotation.edit.InNewTrack;
import org.speechemotion.studio.annotation.edit.Operation;
import org.speechemotion.studio.annotation.edit.TrackEdit;

/** The track where the annotations of the person at work go: the active one, or a new one if there is none. */
final class TargetTrack {

    private final AnnotationSession session;

    TargetTrack(AnnotationSession session) {
        this.session = session;
    }

    /** Does something with the track, which is the active one afterwards. */
    Optional<Command> perform(LongFunction<Operation> operation) {
        OptionalLong active = session.activeTrack();
        Optional<Command> done = session.perform(
                active.isPresent() ? operation.apply(active.getAsLong()) : new InNewTrack(own(), operation));
        done.stream()
                .flatMap(command -> command.edits().stream())
                .filter(TrackEdit.class::isInstance)
                .findFirst()
                .ifPresent(edit -> session.activate(edit.track()));
        return done;
    }

    /** The words of the track. */
    Vocabulary vocabulary() {
        return session.active().map(track -> track.header().vocabulary()).orElse(Vocabulary.EMOTIONS);
    }

    /** A track for emotions, named after the person. */
    private AnnotationTrack own() {
        String author = session.document().author();
        return empty(free(session, author), TrackKind.ANNOTATOR, TrackContent.EMOTION, author);
    }

    /** A track without annotations, about the first channel until there is one in another. */
    static AnnotationTrack empty(String name, TrackKind kind, TrackContent content, String author) {
        return new AnnotationTrack(
                name,
                kind,
                content,
                Provenance.ofPerson(author),
                content == TrackContent.EMOTION ? Vocabulary.EMOTIONS : Vocabulary.FREE,
                List.of(0),
                List.of());
    }

    /** A name that no track has: the wanted one, or that with a number. */
    static String free(AnnotationSession session, String wanted) {
        List<String> taken = session.tracks().stream()
                .map(DocumentTrack::header)
                .map(header -> header.name())
                .toList();
        return Stream.concat(
                        Stream.of(wanted),
                        IntStream.iterate(2, number -> number + 1).mapToObj(number -> wanted + " " + number))
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }
}
