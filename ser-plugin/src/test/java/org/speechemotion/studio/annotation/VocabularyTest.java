// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.Vocabulary.Term;

class VocabularyTest {

    @Test
    void aFreeVocabularyAllowsAnyLabelAndAClosedOneItsOwn() {
        Vocabulary two = Vocabulary.ofLabels("two", List.of("calm", "tense"));
        assertThat(Vocabulary.FREE.allows("whatever")).isTrue();
        assertThat(two.allows("calm")).isTrue();
        assertThat(two.allows("angry")).isFalse();
        assertThat(two.term("tense")).contains(Term.of("tense"));
        assertThat(Vocabulary.EMOTIONS.labels()).contains("neutral", "bored");
    }

    @Test
    void labelsAndKeysAreUniqueAndColoursAreColours() {
        assertThatThrownBy(() -> Vocabulary.ofLabels("twice", List.of("a", "a")))
                .hasMessageContaining("twice");
        List<Term> sameKey = List.of(new Term("a", 'x', null, ""), new Term("b", 'x', null, ""));
        assertThatThrownBy(() -> new Vocabulary("keys", sameKey)).hasMessageContaining("key x");
        assertThatThrownBy(() -> new Term("a", 'x', "blue", "")).hasMessageContaining("blue");
        assertThatThrownBy(() -> Term.of(" ")).hasMessageContaining("empty");
    }

    @Test
    void aNewLabelDropsTheOldOnesConfidenceAndKeepsTheRest() {
        Annotation sure = Annotation.of(0, new TimeSpan(1, 2), "sad")
                .withConfidence(0.9)
                .withDetails(AnnotationDetails.NONE.withNote("sighs").withFlags(Set.of(Flag.UNSURE)));
        Annotation changed = sure.withLabel("calm");
        assertThat(changed.confidence()).isEmpty();
        assertThat(changed.details().note()).isEqualTo("sighs");
        assertThat(changed.details().flags()).containsExactly(Flag.UNSURE);
        assertThat(sure.withSpan(new TimeSpan(1, 3)).confidence()).hasValue(0.9);
    }

    @Test
    void aRangeOfFrequenciesIsInOrder() {
        assertThatThrownBy(() -> new FrequencyRange(2000, 1000)).hasMessageContaining("2000");
    }
}
