// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;
import static org.speechemotion.studio.annotation.edit.SampleDocuments.id;
import static org.speechemotion.studio.annotation.edit.SampleDocuments.said;
import static org.speechemotion.studio.annotation.edit.SampleDocuments.stretch;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationDetails;
import org.speechemotion.studio.annotation.Authorship;
import org.speechemotion.studio.annotation.Flag;
import org.speechemotion.studio.annotation.FrequencyRange;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.Vocabulary;

class OperationsTest {

    @Test
    void acceptingTakesProposalsOverOnceAndKeepsTheirAuthor() {
        AnnotationDocument document = proposalsAndMine();
        long mine = document.tracks().get(1).id();
        Set<Long> both = Set.of(id(document, 0), id(document, 1));
        document.perform(new Accept(both, mine, Optional.empty()));
        document.perform(new Accept(Set.of(id(document, 1)), mine, Optional.of("happy")));
        assertThat(said(document, 1)).containsExactly("0.0-1.0 calm", "1.0-2.0 happy");
        ItemTree items = document.tracks().get(1).items();
        assertThat(items.get(0)
                        .annotation()
                        .details()
                        .authorship()
                        .orElseThrow()
                        .author())
                .isEqualTo("toy");
        assertThat(items.get(0).annotation().confidence()).hasValue(0.7);
        assertThat(items.get(1).annotation().details().authorship())
                .contains(new Authorship("ada", SampleDocuments.NOW, Optional.of("sad")));
        assertThat(items.get(1).annotation().confidence()).isEmpty();
        assertThat(items.items())
                .allMatch(item -> item.annotation().details().flags().contains(Flag.REVIEWED));
        assertThat(said(document, 0)).containsExactly("0.0-1.0 calm", "1.0-2.0 sad");
    }

    @Test
    void theLabelBeforeTheFirstChangeIsKeptUntilItIsBack() {
        AnnotationDocument document = SampleDocuments.with(stretch(0, 1, "calm"));
        Set<Long> item = Set.of(id(document, 0));
        document.perform(new Relabel(item, "sad"));
        document.perform(new Relabel(item, "angry"));
        assertThat(authorship(document).changedFrom()).contains("calm");
        document.perform(new Relabel(item, "calm"));
        assertThat(authorship(document).changedFrom()).isEmpty();
        assertThat(authorship(document).author()).isEqualTo("ada");
    }

    @Test
    void splitAndMergeAreEachOthersInverseInTime() {
        Annotation noted = stretch(0, 4, "calm").withDetails(AnnotationDetails.NONE.withNote("sighs"));
        AnnotationDocument document = SampleDocuments.with(noted, stretch(4, 5, "sad"));
        document.perform(new Split(Set.of(id(document, 0), id(document, 1)), 1));
        assertThat(said(document, 0)).containsExactly("0.0-1.0 calm", "1.0-4.0 calm", "4.0-5.0 sad");
        assertThat(document.tracks()
                        .get(0)
                        .items()
                        .get(1)
                        .annotation()
                        .details()
                        .note())
                .isEmpty();
        document.perform(new Merge(Set.of(id(document, 0), id(document, 1), id(document, 2))));
        assertThat(said(document, 0)).containsExactly("0.0-5.0 calm");
        assertThat(details(document).note()).isEqualTo("sighs");
    }

    @Test
    void mergingKeepsWhatAllAgreeOn() {
        Annotation one = stretch(0, 1, "calm")
                .withConfidence(0.5)
                .withDetails(AnnotationDetails.NONE
                        .withNote("first")
                        .withSpeaker("A")
                        .withFlags(Set.of(Flag.REVIEWED, Flag.UNSURE)));
        Annotation other = stretch(2, 5, "calm")
                .withConfidence(0.9)
                .withDetails(AnnotationDetails.NONE.withNote("second").withSpeaker("A"));
        AnnotationDocument document = SampleDocuments.with(one, other);
        document.perform(new Merge(Set.of(id(document, 0), id(document, 1))));
        assertThat(details(document).note()).isEqualTo("first\nsecond");
        assertThat(details(document).speaker()).isEqualTo("A");
        assertThat(details(document).flags()).containsExactly(Flag.UNSURE);
        assertThat(document.tracks().get(0).items().get(0).annotation().confidence())
                .hasValueCloseTo((0.5 + 3 * 0.9) / 4, offset(1e-12));
        assertThatThrownBy(() -> document.perform(new Merge(Set.of(id(document, 0)))))
                .hasMessageContaining("two annotations");
    }

    @Test
    void mergingOtherLabelsKeepsTheOtherOneAndAsksForAReview() {
        AnnotationDetails reviewed = AnnotationDetails.NONE.withFlags(Set.of(Flag.REVIEWED, Flag.UNSURE));
        AnnotationDocument document = SampleDocuments.with(
                stretch(0, 2, "sad").withDetails(reviewed),
                stretch(2, 3, "calm").withDetails(reviewed),
                stretch(3, 6, "fearful").withDetails(reviewed));
        document.perform(new Merge(Set.of(id(document, 0), id(document, 1), id(document, 2))));
        assertThat(said(document, 0)).containsExactly("0.0-6.0 fearful");
        assertThat(details(document).authorship().orElseThrow().changedFrom()).contains("sad");
        assertThat(details(document).authorship().orElseThrow().author()).isEqualTo(SampleDocuments.AUTHOR);
        assertThat(details(document).flags()).containsExactly(Flag.UNSURE);
        document.undo();
        assertThat(details(document).flags()).contains(Flag.REVIEWED);
    }

    @Test
    void aBorderTakesItsNeighbourAlongAndStopsInTime() {
        AnnotationDocument document =
                SampleDocuments.with(stretch(0, 1, "a"), stretch(1, 2, "b"), stretch(1.5, 3, "c"));
        document.perform(MoveBorder.to(id(document, 0), Side.END, 1.25, true));
        assertThat(said(document, 0)).containsExactly("0.0-1.25 a", "1.25-2.0 b", "1.5-3.0 c");
        document.perform(MoveBorder.to(id(document, 0), Side.END, 99, true));
        assertThat(said(document, 0)).contains("0.0-1.999 a", "1.999-2.0 b");
        document.perform(MoveBorder.to(id(document, 0), Side.START, 5, false));
        assertThat(document.tracks().get(0).items().items().stream()
                        .filter(item -> item.annotation().label().equals("a"))
                        .findFirst()
                        .orElseThrow()
                        .annotation()
                        .span()
                        .duration())
                .isCloseTo(0.001, offset(1e-9));
    }

    @Test
    void bordersSnapToWhatIsNear() {
        Snap snap = new Snap(DoubleStream.of(3, 1, 2), 0.2);
        assertThat(snap.to(1.1)).isEqualTo(1);
        assertThat(snap.to(1.9)).isEqualTo(2);
        assertThat(snap.to(1.5)).isEqualTo(1.5);
        assertThat(snap.to(3.19)).isEqualTo(3);
        assertThat(snap.to(3.21)).isEqualTo(3.21);
        assertThat(snap.to(0)).isEqualTo(0);
        assertThat(new Snap(DoubleStream.empty(), 1).to(5)).isEqualTo(5);
        AnnotationDocument document = SampleDocuments.with(stretch(0, 1.1, "a"), stretch(1.1, 1.6, "b"));
        ItemTree items = document.tracks().get(0).items();
        document.perform(MoveBorder.snapped(items.items(), Side.END, snap, true));
        assertThat(said(document, 0)).containsExactly("0.0-1.0 a", "1.0-1.6 b");
        assertThat(Snap.borders(document.tracks(), Set.of(id(document, 0))).toArray())
                .containsExactly(1.0, 1.6);
    }

    @Test
    void manyAreMovedAtOnceAndNoneBeforeTheStart() {
        AnnotationDocument document = SampleDocuments.with(stretch(1, 2, "a"), stretch(3, 3, "b"));
        document.perform(new Shift(Set.of(id(document, 0), id(document, 1)), -5));
        assertThat(said(document, 0)).containsExactly("0.0-1.0 a", "2.0-2.0 b");
        document.undo();
        assertThat(said(document, 0)).containsExactly("1.0-2.0 a", "3.0-3.0 b");
    }

    @Test
    void timeThatIsPutInOrTakenOutMovesWhatComesLater() {
        AnnotationDocument document = SampleDocuments.with(
                stretch(0, 1, "a"), stretch(1, 4, "b"), stretch(2, 3, "c"), stretch(3.5, 5, "d"), stretch(6, 6, "e"));
        long track = document.tracks().get(0).id();
        document.perform(new Ripple(Set.of(track), 2, -2));
        assertThat(said(document, 0)).containsExactly("0.0-1.0 a", "1.0-2.0 b", "2.0-3.0 d", "4.0-4.0 e");
        document.undo();
        document.perform(new Ripple(Set.of(track), 2, 10));
        assertThat(said(document, 0))
                .containsExactly("0.0-1.0 a", "1.0-14.0 b", "12.0-13.0 c", "13.5-15.0 d", "16.0-16.0 e");
    }

    @Test
    void detailsOfManyAreOneStep() {
        AnnotationDocument document = SampleDocuments.with(stretch(0, 1, "a"), stretch(1, 2, "b"));
        Set<Long> both = Set.of(id(document, 0), id(document, 1));
        document.perform(Describe.note(both, "x"));
        document.perform(Describe.speaker(both, "S1"));
        document.perform(Describe.flag(both, Flag.UNSURE, true));
        document.perform(Describe.flag(both, Flag.EXCLUDE, true));
        document.perform(Describe.flag(both, Flag.UNSURE, false));
        document.perform(Describe.confidence(both, 0.25));
        document.perform(Describe.frequencies(both, new FrequencyRange(100, 200)));
        for (Item item : document.tracks().get(0).items().items()) {
            AnnotationDetails details = item.annotation().details();
            assertThat(details.note()).isEqualTo("x");
            assertThat(details.speaker()).isEqualTo("S1");
            assertThat(details.flags()).containsExactly(Flag.EXCLUDE);
            assertThat(details.frequencies()).contains(new FrequencyRange(100, 200));
            assertThat(item.annotation().confidence()).hasValue(0.25);
        }
        assertThat(document.undo().orElseThrow().edits()).hasSize(2);
    }

    @Test
    void copiesKeepTheirAuthorAndMovedOnesLeave() {
        AnnotationDocument document = proposalsAndMine();
        long mine = document.tracks().get(1).id();
        document.perform(new CopyToTrack(Set.of(id(document, 0)), mine, false));
        Item copy = document.tracks().get(1).items().get(0);
        assertThat(copy.annotation().details().authorship().orElseThrow().author())
                .isEqualTo("toy");
        assertThat(copy.id()).isNotEqualTo(id(document, 0));
        document.perform(new AddTrack(SampleDocuments.track("third", TrackKind.ANNOTATOR), 9));
        document.perform(
                new CopyToTrack(Set.of(copy.id()), document.tracks().get(2).id(), true));
        assertThat(said(document, 1)).isEmpty();
        assertThat(said(document, 2)).containsExactly("0.0-1.0 calm");
    }

    @Test
    void aTrackIsAboutTheChannelsOfItsAnnotations() {
        AnnotationDocument document = SampleDocuments.with(stretch(0, 1, "a"));
        long track = document.tracks().get(0).id();
        document.perform(new Create(track, List.of(Annotation.of(1, new TimeSpan(0, 1), "b"))));
        assertThat(document.tracks().get(0).header().channels()).containsExactly(0, 1);
        assertThat(document.tracks().get(0).toTrack().ofChannel(1)).hasSize(1);
        document.undo();
        assertThat(document.tracks().get(0).header().channels()).containsExactly(0);
    }

    @Test
    void labelsAreFoundAndReplaced() {
        AnnotationDocument document =
                SampleDocuments.with(stretch(0, 1, "Sad"), stretch(1, 2, "sadness"), stretch(2, 3, "x.y"));
        long track = document.tracks().get(0).id();
        document.perform(new ReplaceLabels(Set.of(track), new LabelSearch("sad", true, false, false), "blue"));
        assertThat(said(document, 0)).containsExactly("0.0-1.0 blue", "1.0-2.0 sadness", "2.0-3.0 x.y");
        document.perform(new ReplaceLabels(Set.of(track), new LabelSearch(".", false, true, false), "$1"));
        assertThat(said(document, 0)).containsExactly("0.0-1.0 blue", "1.0-2.0 sadness", "2.0-3.0 x$1y");
        document.perform(new ReplaceLabels(Set.of(track), new LabelSearch("^(s.d)ness$", false, true, true), "$1"));
        assertThat(said(document, 0)).containsExactly("0.0-1.0 blue", "1.0-2.0 sad", "2.0-3.0 x$1y");
        assertThatThrownBy(() -> new LabelSearch("(", false, true, true)).hasMessageContaining("regular expression");
        assertThatThrownBy(() -> new LabelSearch("a", false, true, true).replaced("a", "$7"))
                .hasMessageContaining("group");
        assertThatThrownBy(() -> new LabelSearch("", false, true, true)).isInstanceOf(EditException.class);
    }

    @Test
    void aVocabularyHoldsForAllLabels() {
        AnnotationDocument document = SampleDocuments.with(stretch(0, 1, "calm").withConfidence(0.5));
        long track = document.tracks().get(0).id();
        Set<Long> item = new HashSet<>(Set.of(id(document, 0)));
        Vocabulary two = Vocabulary.ofLabels("two", List.of("quiet", "loud"));
        assertThatThrownBy(() -> document.perform(new ChangeVocabulary(track, two, Map.of())))
                .isInstanceOf(EditException.class)
                .hasMessageContaining("lacks: calm");
        document.perform(new ChangeVocabulary(track, two, Map.of("calm", "quiet")));
        assertThat(said(document, 0)).containsExactly("0.0-1.0 quiet");
        assertThat(document.item(id(document, 0)).orElseThrow().annotation().confidence())
                .hasValue(0.5);
        assertThatThrownBy(() -> document.perform(new Relabel(item, "sad")))
                .hasMessage("the label \"sad\" is not in the vocabulary \"two\" of the track \"mine\"");
        document.perform(new Relabel(item, "loud"));
        document.undo();
        document.undo();
        assertThat(said(document, 0)).containsExactly("0.0-1.0 calm");
        assertThat(document.tracks().get(0).header().vocabulary()).isEqualTo(Vocabulary.FREE);
    }

    @Test
    void severalOperationsAreOneStep() {
        AnnotationDocument document = SampleDocuments.with(stretch(0, 1, "a"), stretch(1, 2, "b"));
        Set<Long> first = Set.of(id(document, 0));
        document.perform(new Several(
                CommandKind.RELABEL, List.of(new Relabel(first, "z"), Describe.note(first, "n"), new Shift(first, 5))));
        assertThat(said(document, 0)).containsExactly("1.0-2.0 b", "5.0-6.0 z");
        document.undo();
        assertThat(said(document, 0)).containsExactly("0.0-1.0 a", "1.0-2.0 b");
    }

    private static AnnotationDocument proposalsAndMine() {
        AnnotationDocument document = SampleDocuments.empty();
        document.perform(new AddTrack(
                SampleDocuments.track(
                        "emotion",
                        TrackKind.MACHINE,
                        stretch(0, 1, "calm").withConfidence(0.7),
                        stretch(1, 2, "sad").withConfidence(0.4)),
                0));
        document.perform(new AddTrack(SampleDocuments.track("ada", TrackKind.ANNOTATOR), 1));
        return document;
    }

    private static AnnotationDetails details(AnnotationDocument document) {
        return document.tracks().get(0).items().get(0).annotation().details();
    }

    private static Authorship authorship(AnnotationDocument document) {
        return details(document).authorship().orElseThrow();
    }
}
