// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.speechemotion.model.corpus.Clip;
import org.speechemotion.model.evaluate.ClipGroup.Independence;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.label.EmotionScores;
import org.speechemotion.model.label.EmotionSet;
import org.speechemotion.model.store.ModelCard;

class PooledTest {

    private static final EmotionSet EMOTIONS = new EmotionSet(List.of(Emotion.NEUTRAL, Emotion.ANGRY));

    /** Predictions of a fold of which so many of ten are right. */
    private static CorpusPredictions fold(String speaker, int right, Independence independence) {
        List<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Emotion truth = i % 2 == 0 ? Emotion.NEUTRAL : Emotion.ANGRY;
            Clip clip = new Clip(Path.of(speaker + i), "tones", speaker, "", truth);
            boolean neutral = truth == Emotion.NEUTRAL == i < right;
            predictions.add(new Prediction(
                    clip, new EmotionScores(EMOTIONS, neutral ? new float[] {0.9f, 0.1f} : new float[] {0.1f, 0.9f})));
        }
        ClipGroup group = new ClipGroup(
                independence, "", predictions.stream().map(Prediction::clip).toList());
        return new CorpusPredictions(
                "tones",
                0,
                List.of(new GroupPredictions(
                        group,
                        new ModelCard.Normalization(new float[1], new float[1], 0),
                        predictions,
                        predictions,
                        List.of(new GroupPredictions.Noisy(10.0, predictions)))));
    }

    @Test
    void foldsHaveFiguresOfTheirOwnAndTogether() {
        CorpusEvaluation evaluation = CorpusEvaluation.pooled(
                List.of("fold-1", "fold-2", "fold-3"),
                List.of(
                        fold("a", 10, Independence.SPEAKER_INDEPENDENT),
                        fold("b", 6, Independence.SPEAKER_INDEPENDENT),
                        fold("c", 10, Independence.HEARD_SPEAKERS)));
        GroupEvaluation pooled = evaluation.groups().get(0);
        assertThat(pooled.speakerNormalized().clips()).isEqualTo(20);
        assertThat(pooled.speakerNormalized().accuracy().value()).isCloseTo(0.8, within(1e-12));
        assertThat(pooled.noise().get(0).accuracy().value()).isCloseTo(0.8, within(1e-12));
        assertThat(evaluation.folds().folds())
                .extracting(FoldFigures.Fold::model)
                .containsExactly("fold-1", "fold-2");
        assertThat(evaluation.folds().accuracy().mean()).isCloseTo(0.8, within(1e-12));
        assertThat(evaluation.folds().accuracy().deviation()).isCloseTo(0.2 * Math.sqrt(2), within(1e-12));
    }

    @Test
    void withoutUnheardSpeakersThereIsNothingToPool() {
        assertThatThrownBy(() ->
                        CorpusEvaluation.pooled(List.of("fold-1"), List.of(fold("a", 10, Independence.TRAINING_FILES))))
                .hasMessageContaining("heard all speakers of tones");
    }

    @Test
    void oneModelHasNoDeviation() {
        assertThat(Spread.of(List.of(0.5))).isEqualTo(new Spread(0.5, 0, 1));
    }
}
