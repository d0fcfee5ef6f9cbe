// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.speechemotion.studio.annotation.edit.SampleDocuments.id;
import static org.speechemotion.studio.annotation.edit.SampleDocuments.said;
import static org.speechemotion.studio.annotation.edit.SampleDocuments.state;
import static org.speechemotion.studio.annotation.edit.SampleDocuments.stretch;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.edit.DocumentChange.Cause;

class AnnotationDocumentTest {

    @Test
    void everyStepIsUndoneAndRedoneWithoutLimit() {
        AnnotationDocument document = SampleDocuments.with(SampleDocuments.many(20));
        RandomEdits edits = new RandomEdits(document, new Random(3));
        List<String> states = new ArrayList<>(List.of(state(document)));
        while (states.size() < 600) {
            if (edits.next().isPresent()) {
                states.add(state(document));
            }
        }
        for (int i = states.size() - 2; i >= 0; i--) {
            assertThat(document.undo()).isPresent();
            assertThat(state(document)).isEqualTo(states.get(i));
        }
        for (int i = 1; i < states.size(); i++) {
            assertThat(document.redo()).isPresent();
            assertThat(state(document)).isEqualTo(states.get(i));
        }
        assertThat(document.redo()).isEmpty();
    }

    @Test
    void aNewStepForgetsWhatWasUndone() {
        AnnotationDocument document = SampleDocuments.with(stretch(0, 1, "calm"));
        document.perform(new Relabel(Set.of(id(document, 0)), "sad"));
        document.undo();
        document.perform(new Relabel(Set.of(id(document, 0)), "happy"));
        assertThat(document.nextRedo()).isEmpty();
        assertThat(document.nextUndo().orElseThrow().kind()).isEqualTo(CommandKind.RELABEL);
        document.undo();
        assertThat(said(document, 0)).containsExactly("0.0-1.0 calm");
    }

    @Test
    void listenersLearnWhatChangedAndWhy() {
        AnnotationDocument document = SampleDocuments.with(stretch(0, 1, "calm"), stretch(4, 5, "calm"));
        List<DocumentChange> heard = new ArrayList<>();
        document.addListener(heard::add);
        document.perform(new Shift(Set.of(id(document, 1)), 2));
        document.undo();
        document.redo();
        assertThat(heard).extracting(DocumentChange::cause).containsExactly(Cause.EDIT, Cause.UNDO, Cause.REDO);
        assertThat(heard).allSatisfy(change -> {
            assertThat(change.span()).contains(new TimeSpan(4, 7));
            assertThat(change.tracks()).containsExactly(document.tracks().get(0).id());
            assertThat(change.changesTracks()).isFalse();
            assertThat(change.isOngoing()).isFalse();
        });
        document.perform(new RenameTrack(document.tracks().get(0).id(), "yours"));
        assertThat(heard.get(3).changesTracks()).isTrue();
        assertThat(heard.get(3).span()).isEmpty();
    }

    @Test
    void whatChangesNothingIsNoStep() {
        AnnotationDocument document = SampleDocuments.with(stretch(0, 1, "calm"));
        Command last = document.nextUndo().orElseThrow();
        assertThat(document.perform(new Relabel(Set.of(id(document, 0)), "calm")))
                .isEmpty();
        assertThat(document.perform(new Split(Set.of(id(document, 0)), 3))).isEmpty();
        assertThat(document.nextUndo()).contains(last);
    }

    @Test
    void aDragIsOneStepThatIsSeenOnItsWay() {
        AnnotationDocument document = SampleDocuments.with(stretch(0, 1, "calm"), stretch(1, 2, "sad"));
        String before = state(document);
        List<DocumentChange> heard = new ArrayList<>();
        document.addListener(heard::add);
        Drag drag = document.drag();
        for (double time : new double[] {1.2, 1.4, 1.5}) {
            drag.update(MoveBorder.to(id(document, 0), Side.END, time, true));
        }
        assertThat(said(document, 0)).containsExactly("0.0-1.5 calm", "1.5-2.0 sad");
        assertThat(heard).hasSize(3).allMatch(DocumentChange::isOngoing);
        assertThat(heard.get(1).span()).contains(new TimeSpan(0, 2));
        assertThat(drag.finish()).isPresent();
        assertThat(heard.get(3).cause()).isEqualTo(Cause.EDIT);
        assertThat(heard.get(3).edits()).hasSize(2);
        document.undo();
        assertThat(state(document)).isEqualTo(before);
        assertThatThrownBy(() -> drag.update(new Delete(Set.of()))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCancelledDragLeavesNothing() {
        AnnotationDocument document = SampleDocuments.with(stretch(0, 1, "calm"));
        String before = state(document);
        Command last = document.nextUndo().orElseThrow();
        Drag drag = document.drag();
        long track = document.tracks().get(0).id();
        drag.update(new Create(track, List.of(stretch(3, 4, "new"))));
        long made = id(document, 1);
        drag.update(new Create(track, List.of(stretch(3, 5, "new"))));
        assertThat(id(document, 1)).isEqualTo(made);
        drag.cancel();
        assertThat(state(document)).isEqualTo(before);
        assertThat(document.nextUndo()).contains(last);
        assertThat(drag.finish()).isEmpty();
    }

    @Test
    void aDragThatCannotGoOnStaysWhereItWas() {
        AnnotationDocument document = SampleDocuments.with(stretch(0, 1, "calm"));
        Drag drag = document.drag();
        drag.update(new Shift(Set.of(id(document, 0)), 1));
        assertThatThrownBy(() -> drag.update(new Delete(Set.of(99L)))).isInstanceOf(EditException.class);
        assertThat(said(document, 0)).containsExactly("1.0-2.0 calm");
        // Another step ends the drag as it stands.
        document.perform(new Relabel(Set.of(id(document, 0)), "sad"));
        document.undo();
        assertThat(document.nextUndo().orElseThrow().kind()).isEqualTo(CommandKind.SHIFT);
    }

    @Test
    void whatAModelSaidIsNotEdited() {
        AnnotationDocument document = SampleDocuments.empty();
        document.perform(new AddTrack(SampleDocuments.track("emotion", TrackKind.MACHINE, stretch(0, 1, "calm")), 0));
        long track = document.tracks().get(0).id();
        Set<Long> item = Set.of(id(document, 0));
        String before = state(document);
        List<Operation> forbidden = List.of(
                new Relabel(item, "sad"),
                new Delete(item),
                new Split(item, 0.5),
                new Shift(item, 1),
                new Create(track, List.of(stretch(2, 3, "a"))),
                new Ripple(Set.of(track), 0, 1),
                new ReplaceLabels(Set.of(track), new LabelSearch("calm", true, true, false), "sad"),
                Describe.note(item, "x"));
        for (Operation each : forbidden) {
            assertThatThrownBy(() -> document.perform(each))
                    .isInstanceOf(EditException.class)
                    .hasMessageContaining("\"emotion\" holds what a model said");
        }
        assertThat(state(document)).isEqualTo(before);
        document.perform(new RenameTrack(track, "first try"));
        document.perform(new RemoveTrack(track));
        assertThat(document.tracks()).isEmpty();
    }

    @Test
    void tracksComeMoveAndGoWithUniqueNames() {
        AnnotationDocument document = SampleDocuments.empty();
        for (String name : List.of("a", "b", "c")) {
            document.perform(new AddTrack(SampleDocuments.track(name, TrackKind.ANNOTATOR, stretch(0, 1, name)), 99));
        }
        long c = document.tracks().get(2).id();
        document.perform(new MoveTrack(c, 0));
        assertThat(names(document)).containsExactly("c", "a", "b");
        assertThatThrownBy(() -> document.perform(new RenameTrack(c, "a"))).hasMessageContaining("\"a\" already");
        assertThatThrownBy(() -> document.perform(new RenameTrack(c, " "))).hasMessageContaining("name");
        document.perform(new RemoveTrack(document.tracks().get(1).id()));
        assertThat(names(document)).containsExactly("c", "b");
        document.undo();
        document.undo();
        assertThat(names(document)).containsExactly("a", "b", "c");
        assertThat(said(document, 0)).containsExactly("0.0-1.0 a");
    }

    @Test
    void newProposalsTakeThePlaceOfOldOnesAndNoOthers() {
        AnnotationDocument document = SampleDocuments.empty();
        document.perform(new AddTrack(SampleDocuments.track("emotion", TrackKind.MACHINE, stretch(0, 1, "calm")), 0));
        document.perform(new AddTrack(SampleDocuments.track("ada", TrackKind.ANNOTATOR, stretch(0, 1, "sad")), 1));
        document.perform(new ReplaceProposals(List.of(
                SampleDocuments.track("emotion", TrackKind.MACHINE, stretch(0, 2, "happy")),
                SampleDocuments.track("speech", TrackKind.MACHINE))));
        assertThat(names(document)).containsExactly("emotion", "ada", "speech");
        assertThat(said(document, 0)).containsExactly("0.0-2.0 happy");
        assertThat(said(document, 1)).containsExactly("0.0-1.0 sad");
        document.undo();
        assertThat(names(document)).containsExactly("emotion", "ada");
        assertThat(said(document, 0)).containsExactly("0.0-1.0 calm");
    }

    private static List<String> names(AnnotationDocument document) {
        return document.tracks().stream().map(track -> track.header().name()).toList();
    }
}
