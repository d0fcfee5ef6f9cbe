// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.label;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.Vocabulary;
import org.speechemotion.studio.annotation.edit.Accept;
import org.speechemotion.studio.annotation.edit.Command;
import org.speechemotion.studio.annotation.edit.CommandKind;
import org.speechemotion.studio.annotation.edit.CopyToTrack;
import org.speechemotion.studio.annotation.edit.DocumentTrack;
import org.speechemotion.studio.annotation.edit.InNewTrack;
import org.speechemotion.studio.annotation.edit.Operation;
import org.speechemotion.studio.annotation.edit.Relabel;
import org.speechemotion.studio.annotation.edit.Several;

/**
 * What can be said of the selected annotations, also those of a model, which are taken over into a track of one's own. In
 * the window's lookup while something is selected and can be worked on.
 */
public final class LabelCommands {

    private final AnnotationSession session;
    private final LabellingFlow flow;
    private final TargetTrack target;

    LabelCommands(AnnotationSession session, LabellingFlow flow) {
        this.session = session;
        this.flow = flow;
        target = new TargetTrack(session);
    }

    /** Says that the selected annotations are right. */
    public void accept() {
        say(Optional.empty(), CommandKind.ACCEPT);
    }

    /** Gives the selected annotations a label. */
    public void label(String label) {
        say(Optional.of(label), CommandKind.RELABEL);
    }

    private void say(Optional<String> label, CommandKind kind) {
        Map<Boolean, Set<Long>> selected = byEditable();
        List<Operation> own = new ArrayList<>();
        if (label.isPresent()) {
            own.add(new Relabel(selected.get(true), label.get()));
        } else {
            byTrack(selected.get(true)).forEach((track, items) -> own.add(new Accept(items, track, label)));
        }
        Set<Long> proposals = selected.get(false);
        Optional<Command> done = proposals.isEmpty()
                ? session.perform(new Several(kind, own))
                : target.perform(track -> {
                    List<Operation> all = new ArrayList<>(own);
                    all.add(new Accept(proposals, track, label));
                    return new Several(kind, all);
                });
        if (done.isPresent()) {
            flow.next();
        }
    }

    private Map<Boolean, Set<Long>> byEditable() {
        Map<Boolean, Set<Long>> sorted =
                new LinkedHashMap<>(Map.of(true, new LinkedHashSet<>(), false, new LinkedHashSet<>()));
        session.selected().forEach(item -> sorted.get(session.isEditable(item)).add(item));
        return sorted;
    }

    private Map<Long, Set<Long>> byTrack(Set<Long> items) {
        Map<Long, Set<Long>> sorted = new LinkedHashMap<>();
        items.forEach(item -> session.document().trackOf(item).ifPresent(track -> sorted.computeIfAbsent(
                        track, id -> new LinkedHashSet<>())
                .add(item)));
        return sorted;
    }

    /** The words that keys set: those of the first selected annotation that can be changed, else of the active track. */
    public Vocabulary vocabulary() {
        Vocabulary own = session.selectedEditable().stream()
                .findFirst()
                .flatMap(session.document()::trackOf)
                .flatMap(session.document()::track)
                .map(track -> track.header().vocabulary())
                .orElseGet(target::vocabulary);
        return own.terms().isEmpty() ? Vocabulary.EMOTIONS : own;
    }

    /** Gives the selected annotations a label by its place among the words, from 1. */
    public void label(int place) {
        List<String> labels = vocabulary().labels();
        if (place <= labels.size()) {
            label(labels.get(place - 1));
        }
    }

    /** Gives the selected annotations the label that has a key; whether there is one. */
    public boolean labelByKey(char key) {
        Optional<Vocabulary.Term> term = vocabulary().terms().stream()
                .filter(each -> each.key() != null && each.key() == key)
                .findFirst();
        term.ifPresent(each -> label(each.label()));
        return term.isPresent();
    }

    /** The tracks that the selected annotations can be copied to. */
    public List<DocumentTrack> targets() {
        return session.tracks().stream().filter(track -> !track.isReadOnly()).toList();
    }

    /** Copies the selected annotations to a track, which is the active one afterwards. */
    public void copyTo(long track) {
        session.perform(new CopyToTrack(session.selected(), track, false));
        session.activate(track);
    }

    /** Moves the selected annotations to a track; those of a model are left where they are. */
    public void moveTo(long track) {
        session.perform(new CopyToTrack(session.selectedEditable(), track, true));
        session.activate(track);
    }

    /** Copies the selected annotations to a new track. */
    public void copyToNewTrack() {
        Set<Long> items = session.selected();
        String name = TargetTrack.free(session, session.document().author());
        session.perform(new InNewTrack(
                TargetTrack.empty(
                        name,
                        TrackKind.ANNOTATOR,
                        TrackContent.OTHER,
                        session.document().author()),
                track -> new CopyToTrack(items, track, false)));
    }
}
