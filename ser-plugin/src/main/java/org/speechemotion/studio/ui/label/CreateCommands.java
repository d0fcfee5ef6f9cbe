// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.label;

import java.util.List;
import java.util.Optional;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.Vocabulary;
import org.speechemotion.studio.annotation.edit.AddTrack;
import org.speechemotion.studio.annotation.edit.Create;
import org.speechemotion.studio.annotation.edit.Item;
import org.speechemotion.studio.annotation.edit.ItemEdit;

/** Makes annotations and tracks; in the window's lookup unless the annotations are only looked at. */
public final class CreateCommands {

    private final AnnotationSession session;
    private final RecordingPlace place;
    private final TargetTrack target;

    CreateCommands(AnnotationSession session, RecordingPlace place) {
        this.session = session;
        this.place = place;
        target = new TargetTrack(session);
    }

    /** Makes a point at the playhead. */
    public void createPoint() {
        create(new TimeSpan(place.playhead(), place.playhead()));
    }

    /** Makes an annotation, with the label of the one before it or the first of the vocabulary, and selects it. */
    void create(TimeSpan span) {
        Annotation made = Annotation.of(channel(), span, label(span));
        target.perform(track -> new Create(track, List.of(made))).ifPresent(command -> command.edits().stream()
                .filter(ItemEdit.class::isInstance)
                .map(edit -> ((ItemEdit) edit).item())
                .findFirst()
                .ifPresent(item -> session.select(List.of(item))));
    }

    private int channel() {
        return session.active()
                .flatMap(track -> track.header().channels().stream().findFirst())
                .orElse(0);
    }

    private String label(TimeSpan span) {
        Optional<String> before = session.active()
                .flatMap(track -> track.items().before(Math.nextUp(span.start())))
                .map(Item::annotation)
                .map(Annotation::label);
        Vocabulary vocabulary = target.vocabulary();
        return before.filter(vocabulary::allows)
                .orElseGet(() -> vocabulary.labels().stream().findFirst().orElse(""));
    }

    /** A name for a new track that none has yet. */
    public String freeName(String wanted) {
        return TargetTrack.free(session, wanted);
    }

    /** Who works here. */
    public String author() {
        return session.document().author();
    }

    /** Adds an empty track, which is the active one then. */
    public void addTrack(String name, TrackKind kind, TrackContent content) {
        session.perform(new AddTrack(
                        TargetTrack.empty(name.strip(), kind, content, author()),
                        session.tracks().size()))
                .ifPresent(command -> session.activate(command.edits().get(0).track()));
    }
}
