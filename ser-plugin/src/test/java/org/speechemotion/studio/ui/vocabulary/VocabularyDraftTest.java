// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.speechemotion.studio.annotation.edit.SampleDocuments.stretch;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.speechemotion.studio.annotation.Vocabulary;
import org.speechemotion.studio.annotation.edit.AnnotationDocument;
import org.speechemotion.studio.annotation.edit.SampleDocuments;
import org.speechemotion.studio.ui.options.MemoryPreferences;

class VocabularyDraftTest {

    private final VocabularyDraft draft =
            new VocabularyDraft(Vocabulary.ofLabels("moods", List.of("up", "down")), List.of("up"));

    private void edit(int place, TermDraft term) {
        draft.set(place, term);
    }

    @Test
    void tellsOfKeysThatClashInAnyCase() {
        edit(0, draft.terms().get(0).withKey("u"));
        assertThat(draft.problem()).isEmpty();
        edit(1, draft.terms().get(1).withKey("U"));
        assertThat(draft.problem()).hasValueSatisfying(line -> assertThat(line).contains("up", "down"));
        edit(1, draft.terms().get(1).withKey("dn"));
        assertThat(draft.problem()).hasValueSatisfying(line -> assertThat(line).contains("more than one character"));
    }

    @Test
    void tellsOfKeysOfCommands() {
        edit(0, draft.terms().get(0).withKey("u"));
        edit(1, draft.terms().get(1).withKey("d"));
        assertThat(draft.keyOfCommand(key -> Optional.empty())).isEmpty();
        assertThat(draft.keyOfCommand(key -> key == 'd' ? Optional.of("Previous") : Optional.empty()))
                .contains(Bundle.TXT_KeyOfCommand("d", "Previous"));
        assertThat(draft.problem()).isEmpty();
    }

    @Test
    void tellsOfLabelsAndColoursThatAreNone() {
        edit(1, draft.terms().get(1).withLabel(" "));
        assertThat(draft.problem()).contains(Bundle.MSG_EmptyLabel());
        edit(1, draft.terms().get(1).withLabel("up"));
        assertThat(draft.problem()).contains(Bundle.MSG_LabelTwice("up"));
        edit(1, draft.terms().get(1).withLabel("down").withColour("red"));
        assertThat(draft.problem()).contains(Bundle.MSG_BadColour("down"));
        edit(1, draft.terms().get(1).withColour("#00ff00"));
        assertThat(draft.problem()).isEmpty();
    }

    @Test
    void labelsThatAreUsedCannotGoButMayBeRenamed() {
        draft.remove(0);
        assertThat(draft.problem()).contains(Bundle.MSG_LabelsInUse("up"));
        draft.add(0, TermDraft.EMPTY.withLabel("up"));
        assertThat(draft.problem()).isEmpty();
        draft.remove(1);
        draft.remove(0);
        assertThat(draft.problem()).as("no labels, so any may be written").isEmpty();
        assertThat(draft.vocabulary("moods")).isEqualTo(Vocabulary.FREE);
    }

    @Test
    void aRenamedLabelRenamesItsAnnotations() {
        AnnotationDocument document = SampleDocuments.with(stretch(0, 1, "up").withConfidence(0.5));
        edit(0, draft.terms().get(0).withLabel("high").withKey("h").withColour("#0072B2"));
        assertThat(draft.move(0, 1)).isTrue();
        assertThat(draft.move(1, 1)).isFalse();
        document.perform(draft.operation(document.tracks().get(0).id(), "moods"));
        assertThat(SampleDocuments.said(document, 0)).containsExactly("0.0-1.0 high");
        Vocabulary now = document.tracks().get(0).header().vocabulary();
        assertThat(now.labels()).containsExactly("down", "high");
        assertThat(now.term("high").orElseThrow().key()).isEqualTo('h');
        assertThat(document.tracks().get(0).items().get(0).annotation().confidence())
                .hasValue(0.5);
        document.undo();
        assertThat(SampleDocuments.said(document, 0)).containsExactly("0.0-1.0 up");
    }

    @Test
    void aSetThatIsLoadedKeepsWhatLabelsWereCalled() {
        edit(0, draft.terms().get(0).withLabel("sad"));
        draft.load(VocabularySets.builtIn().get(0));
        assertThat(draft.problem()).isEmpty();
        assertThat(draft.operation(1, "x").renamed()).containsEntry("up", "sad");
    }

    @Test
    void ownSetsAreKept() {
        MemoryPreferences preferences = new MemoryPreferences();
        VocabularySets sets = new VocabularySets(preferences);
        edit(0, draft.terms().get(0).withKey("u").withColour("#0072B2").withDescription("high, \"up\""));
        Vocabulary own = draft.vocabulary("my moods");
        sets.save(own);
        sets.save(draft.vocabulary("other"));
        preferences.put("set-broken", "{");
        assertThat(new VocabularySets(preferences).own())
                .extracting(Vocabulary::name)
                .containsExactly("my moods", "other");
        assertThat(new VocabularySets(preferences).own().get(0)).isEqualTo(own);
        sets.remove("other");
        assertThat(sets.own()).containsExactly(own);
    }

    @Test
    void theBuiltInSetsAreVocabularies() {
        assertThat(VocabularySets.builtIn()).hasSize(5).allSatisfy(set -> assertThat(Vocabulary.EMOTIONS.labels())
                .containsAll(set.labels()));
    }
}
