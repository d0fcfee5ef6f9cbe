// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.annotation.Flag;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.Vocabulary;
import org.speechemotion.studio.annotation.edit.AddTrack;
import org.speechemotion.studio.annotation.edit.ChangeVocabulary;
import org.speechemotion.studio.annotation.edit.DocumentTrack;
import org.speechemotion.studio.annotation.edit.Item;
import org.speechemotion.studio.annotation.edit.SampleDocuments;
import org.speechemotion.studio.annotation.edit.Side;
import org.speechemotion.studio.ui.options.MemoryPreferences;

/** What each command does with a track of a person and one of a model, and when it is offered. */
class AnnotationActionsTest {

    private final List<String> problems = new ArrayList<>();
    private final FixedPlace place = new FixedPlace();
    private AnnotationSession session;
    private AnnotationActions actions;

    @BeforeEach
    void open() {
        session = Sessions.inMemory(new Recording(Path.of("none.wav"), 8000, 1, 80_000, "WAV"), problems);
        session.perform(new AddTrack(
                SampleDocuments.track(
                        "toy",
                        TrackKind.MACHINE,
                        SampleDocuments.stretch(0, 2, "calm"),
                        SampleDocuments.stretch(2, 4, "sad"),
                        SampleDocuments.stretch(6, 9, "happy")),
                0));
        actions = new AnnotationActions(session, place, new MemoryPreferences());
    }

    private void addMine() {
        session.perform(new AddTrack(
                SampleDocuments.track(
                        "mine",
                        TrackKind.ANNOTATOR,
                        SampleDocuments.stretch(1, 3, "calm"),
                        SampleDocuments.stretch(3, 5, "sad"),
                        SampleDocuments.stretch(7, 8, "happy")),
                1));
    }

    private <T> T command(Class<T> type) {
        T command = actions.lookup().lookup(type);
        assertThat(command).as(type.getSimpleName()).isNotNull();
        return command;
    }

    private boolean isOffered(Class<?> type) {
        actions.update();
        return actions.lookup().lookup(type) != null;
    }

    private DocumentTrack track(int index) {
        return session.tracks().get(index);
    }

    private void selectIn(int track, int... places) {
        Set<Long> ids = new LinkedHashSet<>();
        for (int item : places) {
            ids.add(track(track).items().get(item).id());
        }
        session.select(ids);
    }

    private List<String> items(int track) {
        return track(track).items().items().stream()
                .map(item -> String.format(
                        Locale.ROOT,
                        "%.2f-%.2f %s",
                        item.start(),
                        item.end(),
                        item.annotation().label()))
                .toList();
    }

    @Test
    void offersOnlyWhatCanBeDone() {
        assertThat(isOffered(LabelCommands.class)).isFalse();
        assertThat(isOffered(SelectionCommands.class)).isFalse();
        assertThat(isOffered(TrackCommands.class)).isFalse();
        assertThat(isOffered(TimeCommands.class)).isFalse();
        assertThat(isOffered(CreateCommands.class)).isTrue();
        assertThat(isOffered(ProposalCommands.class)).isTrue();
        selectIn(0, 1);
        assertThat(isOffered(LabelCommands.class)).isTrue();
        assertThat(isOffered(SelectionCommands.class)).isFalse();
        addMine();
        assertThat(isOffered(TrackCommands.class)).isTrue();
        selectIn(1, 0);
        assertThat(isOffered(SelectionCommands.class)).isTrue();
        assertThat(isOffered(MergeCommand.class)).isFalse();
        selectIn(1, 0, 1);
        assertThat(isOffered(MergeCommand.class)).isTrue();
        place.selected = new TimeSpan(1, 2);
        assertThat(isOffered(TimeCommands.class)).isTrue();
    }

    @Test
    void acceptingMakesATrackOfOnesOwnInOneStep() {
        selectIn(0, 0, 2);
        command(LabelCommands.class).accept();
        assertThat(session.tracks()).hasSize(2);
        assertThat(session.activeTrack()).hasValue(track(1).id());
        assertThat(track(1).header().name()).isEqualTo("ada");
        assertThat(items(1)).containsExactly("0.00-2.00 calm", "6.00-9.00 happy");
        assertThat(track(1).items().get(0).annotation().details().flags()).containsExactly(Flag.REVIEWED);
        session.undo();
        assertThat(session.tracks()).hasSize(1);
    }

    @Test
    void acceptsWhatIsSeenOrAll() {
        place.seen = new TimeSpan(3, 5);
        command(ProposalCommands.class).acceptVisible();
        assertThat(items(1)).containsExactly("2.00-4.00 sad");
        command(ProposalCommands.class).acceptAll();
        assertThat(items(1)).hasSize(3);
        place.seen = new TimeSpan(4.5, 5);
        command(ProposalCommands.class).acceptVisible();
        assertThat(problems).hasSize(1);
    }

    @Test
    void aDigitLabelsOnesOwnAndTakesOverProposalsWithTheLabel() {
        addMine();
        Set<Long> both = new LinkedHashSet<>();
        both.add(track(0).items().get(2).id());
        both.add(track(1).items().get(0).id());
        session.select(both);
        String third = Vocabulary.EMOTIONS.labels().get(2);
        command(LabelCommands.class).label(3);
        assertThat(items(1))
                .containsExactly("1.00-3.00 " + third, "3.00-5.00 sad", "6.00-9.00 " + third, "7.00-8.00 happy");
    }

    @Test
    void theVocabularysOwnKeysLabel() {
        addMine();
        Vocabulary words = new Vocabulary(
                "moods",
                List.of(
                        new Vocabulary.Term("calm", 'c', null, ""),
                        new Vocabulary.Term("sad", null, null, ""),
                        new Vocabulary.Term("happy", 'h', null, "")));
        session.perform(new ChangeVocabulary(track(1).id(), words, Map.of()));
        selectIn(1, 1);
        assertThat(command(LabelCommands.class).labelByKey('h')).isTrue();
        assertThat(command(LabelCommands.class).labelByKey('q')).isFalse();
        assertThat(items(1)).contains("3.00-5.00 happy");
    }

    @Test
    void labellingGoesOnIfWanted() {
        addMine();
        selectIn(1, 0);
        command(LabelCommands.class).label(1);
        assertThat(session.selectedItems()).extracting(Item::start).containsExactly(1.0);
        command(LabellingFlow.class).toggle();
        command(LabelCommands.class).label(2);
        assertThat(session.selectedItems()).extracting(Item::start).containsExactly(3.0);
        assertThat(place.shown).isEqualTo(new TimeSpan(3, 5));
    }

    @Test
    void goesToTheNextFromTheSelectedOrThePlayhead() {
        addMine();
        place.at = 2;
        LabellingFlow flow = command(LabellingFlow.class);
        flow.go(true, false);
        flow.go(true, true);
        assertThat(session.selectedItems()).extracting(Item::start).containsExactly(3.0, 7.0);
        flow.go(true, false);
        assertThat(session.selectedItems()).hasSize(2);
        flow.go(false, false);
        assertThat(session.selectedItems()).extracting(Item::start).containsExactly(1.0);
        flow.selectTrack();
        assertThat(session.selected()).hasSize(3);
    }

    @Test
    void splitsMergesAndDeletes() {
        addMine();
        place.at = 2;
        selectIn(1, 0, 1);
        command(SelectionCommands.class).split();
        assertThat(items(1)).containsExactly("1.00-2.00 calm", "2.00-3.00 calm", "3.00-5.00 sad", "7.00-8.00 happy");
        selectIn(1, 0, 1);
        command(MergeCommand.class).merge();
        assertThat(items(1)).containsExactly("1.00-3.00 calm", "3.00-5.00 sad", "7.00-8.00 happy");
        selectIn(1, 0, 2);
        command(SelectionCommands.class).delete();
        assertThat(items(1)).containsExactly("3.00-5.00 sad");
        assertThat(session.selected()).isEmpty();
        place.at = 9;
        selectIn(1, 0);
        command(SelectionCommands.class).split();
        assertThat(problems).hasSize(1);
    }

    @Test
    void movesBordersAndWholeOnes() {
        addMine();
        selectIn(1, 1);
        place.at = 4;
        command(SelectionCommands.class).moveToPlayhead(Side.START);
        assertThat(items(1)).containsExactly("1.00-4.00 calm", "4.00-5.00 sad", "7.00-8.00 happy");
        command(SelectionCommands.class).moveBorder(Side.END, 2);
        assertThat(items(1)).contains("4.00-5.04 sad");
        command(SelectionCommands.class).move(-1);
        assertThat(items(1)).contains("3.98-5.02 sad");
    }

    @Test
    void createsFromTheSelectionAndAtThePlayhead() {
        place.selected = new TimeSpan(4, 5);
        actions.update();
        command(TimeCommands.class).create();
        String first = Vocabulary.EMOTIONS.labels().get(0);
        assertThat(items(1)).containsExactly("4.00-5.00 " + first);
        assertThat(session.selectedItems()).extracting(Item::start).containsExactly(4.0);
        place.at = 9;
        command(CreateCommands.class).createPoint();
        assertThat(items(1)).containsExactly("4.00-5.00 " + first, "9.00-9.00 " + first);
    }

    @Test
    void takesTimeOutAndPutsItIn() {
        addMine();
        place.selected = new TimeSpan(2, 4);
        actions.update();
        command(TimeCommands.class).rippleDelete();
        assertThat(items(1)).containsExactly("1.00-2.00 calm", "2.00-3.00 sad", "5.00-6.00 happy");
        command(TimeCommands.class).rippleInsert();
        assertThat(items(1)).contains("7.00-8.00 happy");
        place.selected = new TimeSpan(4.5, 7.5);
        command(TimeCommands.class).selectAnnotations();
        assertThat(session.selectedItems()).extracting(Item::start).containsExactly(4.0, 7.0);
    }

    @Test
    void describesManyAtOnce() {
        addMine();
        selectIn(1, 0, 1);
        SelectionCommands selection = command(SelectionCommands.class);
        selection.toggle(Flag.UNSURE);
        selection.note("laughs");
        selection.speaker("Ada");
        selection.confidence(0.5);
        assertThat(selection.note()).isEqualTo("laughs");
        assertThat(selection.speakers()).containsExactly("Ada");
        assertThat(selection.confidence()).hasValue(0.5);
        assertThat(session.selectedItems())
                .allMatch(item -> item.annotation().details().flags().contains(Flag.UNSURE));
        selection.toggle(Flag.UNSURE);
        assertThat(session.selectedItems())
                .noneMatch(item -> item.annotation().details().flags().contains(Flag.UNSURE));
        selectIn(1, 0, 2);
        assertThat(selection.note()).isEmpty();
    }

    @Test
    void copiesAndMovesToTracks() {
        addMine();
        command(CreateCommands.class).addTrack("second", TrackKind.REFERENCE, TrackContent.EMOTION);
        assertThat(session.activeTrack()).hasValue(track(2).id());
        selectIn(1, 0);
        command(LabelCommands.class).moveTo(track(2).id());
        assertThat(items(1)).hasSize(2);
        selectIn(0, 2);
        command(LabelCommands.class).copyTo(track(2).id());
        assertThat(items(0)).hasSize(3);
        assertThat(items(2)).containsExactly("1.00-3.00 calm", "6.00-9.00 happy");
        selectIn(2, 0);
        command(LabelCommands.class).copyToNewTrack();
        assertThat(session.tracks()).hasSize(4);
    }

    @Test
    void renamesMovesRemovesAndChoosesTracks() {
        addMine();
        command(CreateCommands.class).addTrack("second", TrackKind.ANNOTATOR, TrackContent.OTHER);
        TrackCommands tracks = command(TrackCommands.class);
        tracks.rename("third");
        tracks.move(-1);
        assertThat(session.tracks()).extracting(track -> track.header().name()).containsExactly("toy", "third", "mine");
        tracks.choose(1);
        assertThat(tracks.name()).isEqualTo("mine");
        tracks.rename("third");
        assertThat(problems).hasSize(1);
        tracks.remove();
        assertThat(session.tracks()).hasSize(2);
        assertThat(tracks.name()).isEqualTo("third");
    }
}
