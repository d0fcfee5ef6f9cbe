// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.edit.AddTrack;
import org.speechemotion.studio.annotation.edit.CommandKind;
import org.speechemotion.studio.annotation.edit.Delete;
import org.speechemotion.studio.annotation.edit.Relabel;
import org.speechemotion.studio.annotation.edit.RemoveTrack;
import org.speechemotion.studio.annotation.edit.SampleDocuments;

class AnnotationSessionTest {

    private final List<String> problems = new ArrayList<>();
    private final List<AnnotationEvent> events = new ArrayList<>();
    private AnnotationSession session;
    private long first;
    private long second;

    @BeforeEach
    void open() {
        session = Sessions.inMemory(new Recording(Path.of("none.wav"), 8000, 1, 80_000, "WAV"), problems);
        session.perform(
                new AddTrack(SampleDocuments.track("toy", TrackKind.MACHINE, SampleDocuments.stretch(0, 1, "sad")), 0));
        session.perform(new AddTrack(
                SampleDocuments.track(
                        "mine",
                        TrackKind.ANNOTATOR,
                        SampleDocuments.stretch(1, 2, "calm"),
                        SampleDocuments.stretch(2, 3, "sad")),
                1));
        first = session.tracks().get(1).items().get(0).id();
        second = session.tracks().get(1).items().get(1).id();
        session.addListener(event -> {
            if (!(event instanceof AnnotationEvent.SaveStateChanged)) {
                events.add(event);
            }
        });
    }

    @Test
    void tellsOfEachSelectionOnce() {
        session.select(List.of(first));
        session.select(List.of(first));
        session.toggle(second);
        session.toggle(first);
        assertThat(events)
                .containsExactly(
                        new AnnotationEvent.ItemsSelected(Set.of(), Set.of(first)),
                        new AnnotationEvent.ItemsSelected(Set.of(first), Set.of(first, second)),
                        new AnnotationEvent.ItemsSelected(Set.of(first, second), Set.of(second)));
        assertThat(session.selectedItems()).hasSize(1);
    }

    @Test
    void whatIsDeletedIsNoLongerSelected() {
        session.select(List.of(first, second));
        session.perform(new Delete(Set.of(first)));
        assertThat(session.selected()).containsExactly(second);
        session.undo();
        assertThat(session.selected()).containsExactly(second);
        session.select(List.of(99L));
        assertThat(session.selected()).isEmpty();
    }

    @Test
    void theActiveTrackIsOneThatCanBeEdited() {
        long machine = session.tracks().get(0).id();
        long mine = session.tracks().get(1).id();
        assertThat(session.activeTrack()).hasValue(mine);
        session.activate(machine);
        assertThat(session.activeTrack()).hasValue(mine);
        session.perform(new RemoveTrack(mine));
        assertThat(session.activeTrack()).isEmpty();
        assertThat(events).contains(new AnnotationEvent.ActiveTrackChanged(OptionalLong.empty()));
        session.undo();
        assertThat(session.activeTrack()).hasValue(mine);
    }

    @Test
    void tellsAPersonWhatCannotBeDone() {
        long proposal = session.tracks().get(0).items().get(0).id();
        assertThat(session.perform(new Relabel(Set.of(proposal), "calm"))).isEmpty();
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0)).contains("toy");
        assertThat(events).isEmpty();
        session.select(List.of(proposal, first));
        assertThat(session.selectedEditable()).containsExactly(first);
    }

    @Test
    void namesWhatIsUndone() {
        List<String> names = new ArrayList<>();
        session.undoRedo()
                .addChangeListener(event -> names.add(session.undoRedo().getUndoPresentationName()));
        session.perform(new Relabel(Set.of(first), "sad"));
        session.undoRedo().undo();
        assertThat(names).containsExactly(CommandText.of(CommandKind.RELABEL), CommandText.of(CommandKind.ADD_TRACK));
        assertThat(session.undoRedo().canRedo()).isTrue();
        assertThat(session.undoRedo().getRedoPresentationName()).isEqualTo(CommandText.of(CommandKind.RELABEL));
    }
}
