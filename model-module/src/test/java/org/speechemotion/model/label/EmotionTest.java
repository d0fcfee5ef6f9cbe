// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmotionTest {

    @ParameterizedTest
    @CsvSource({
        "anger, ANGRY",
        "Happiness, HAPPY",
        "sadness, SAD",
        "fear, FEARFUL",
        "surprise, SURPRISED",
        "boredom, BORED",
        "ps, SURPRISED",
        "Pleasant Surprise, SURPRISED",
        "NEU, NEUTRAL",
        "calm, CALM",
        "' disgust ', DISGUST"
    })
    void wordsOfCorporaMeanCanonicalEmotions(String word, Emotion emotion) {
        assertThat(Emotion.of(word)).contains(emotion);
    }

    @Test
    void unknownWordsMeanNothing() {
        assertThat(Emotion.of("hungry")).isEmpty();
        assertThat(Emotion.of("")).isEmpty();
    }

    @Test
    void noWordMeansTwoEmotions() {
        for (Emotion emotion : Emotion.values()) {
            assertThat(Emotion.of(emotion.label())).contains(emotion);
        }
    }

    @Test
    void setsAreInCanonicalOrderAndNameEachOnce() {
        EmotionSet set = EmotionSet.of(List.of(Emotion.SAD, Emotion.NEUTRAL, Emotion.SAD));
        assertThat(set.labels()).containsExactly("neutral", "sad");
        assertThat(set.indexOf(Emotion.ANGRY)).isEqualTo(-1);
        assertThatThrownBy(() -> new EmotionSet(List.of(Emotion.SAD, Emotion.SAD)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EmotionSet(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bestIsTheHighestScore() {
        EmotionSet set = new EmotionSet(List.of(Emotion.NEUTRAL, Emotion.ANGRY, Emotion.SAD));
        EmotionScores scores = new EmotionScores(set, new float[] {0.2f, 0.5f, 0.3f});
        assertThat(scores.best()).isEqualTo(Emotion.ANGRY);
        assertThat(scores.of(Emotion.SAD)).isEqualTo(0.3f);
        assertThat(scores.of(Emotion.CALM)).isZero();
    }
}
