// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.speechemotion.model.corpus.Clip;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.label.EmotionScores;
import org.speechemotion.model.label.EmotionSet;

class EvaluationTest {

    private static final EmotionSet EMOTIONS = new EmotionSet(List.of(Emotion.NEUTRAL, Emotion.ANGRY, Emotion.SAD));

    private static Prediction prediction(String speaker, Emotion truth, float neutral, float angry, float sad) {
        Clip clip = new Clip(Path.of("clip.wav"), "corpus", speaker, "", truth);
        return new Prediction(clip, new EmotionScores(EMOTIONS, new float[] {neutral, angry, sad}));
    }

    /** Neutral: 3 of 4 right; angry: 1 of 2; sad: 0 of 1. */
    private static List<Prediction> seven() {
        return List.of(
                prediction("a", Emotion.NEUTRAL, 0.8f, 0.1f, 0.1f),
                prediction("a", Emotion.NEUTRAL, 0.8f, 0.1f, 0.1f),
                prediction("b", Emotion.NEUTRAL, 0.8f, 0.1f, 0.1f),
                prediction("b", Emotion.NEUTRAL, 0.1f, 0.8f, 0.1f),
                prediction("a", Emotion.ANGRY, 0.1f, 0.8f, 0.1f),
                prediction("b", Emotion.ANGRY, 0.8f, 0.1f, 0.1f),
                prediction("b", Emotion.SAD, 0.1f, 0.8f, 0.1f));
    }

    @Test
    void figuresFollowFromTheConfusion() {
        Evaluation evaluation = Evaluation.of("by hand", seven());
        assertThat(evaluation.accuracy().value()).isCloseTo(4.0 / 7, within(1e-12));
        assertThat(evaluation.unweightedAverageRecall().value()).isCloseTo((0.75 + 0.5 + 0) / 3, within(1e-12));
        // F1: neutral 2*3/(4+4), angry 2*1/(2+3), sad 0.
        assertThat(evaluation.macroF1().value()).isCloseTo((0.75 + 0.4 + 0) / 3, within(1e-12));
        assertThat(evaluation.classes().get(2).precision()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(evaluation.confusion()[0]).containsExactly(3, 0, 1);
        assertThat(evaluation.speakers()).isEqualTo(2);
        assertThat(Evaluation.recall(seven()))
                .isEqualTo(evaluation.unweightedAverageRecall().value());
    }

    @Test
    void intervalsHoldTheFigureAndAreTheSameEachTime() {
        Evaluation.Interval first = Evaluation.of("x", seven()).accuracy();
        assertThat(first.low()).isLessThanOrEqualTo(first.value());
        assertThat(first.high()).isGreaterThanOrEqualTo(first.value());
        assertThat(Evaluation.of("x", seven()).accuracy()).isEqualTo(first);
    }

    @Test
    void recallIgnoresEmotionsThatDoNotOccur() {
        List<Prediction> onlyNeutral = List.of(prediction("a", Emotion.NEUTRAL, 0.8f, 0.1f, 0.1f));
        assertThat(Evaluation.recall(onlyNeutral)).isEqualTo(1);
    }

    @Test
    void calibrationErrorIsTheDistanceOfConfidenceAndAccuracy() {
        // All say 0.8 and 4 of 7 are right.
        assertThat(Calibration.expectedError(seven())).isCloseTo(0.8 - 4.0 / 7, within(1e-6));
    }

    @Test
    void brierScoreIsTheMeanSquaredDistance() {
        // Right: 0.04 + 0.01 + 0.01; wrong: 0.81 + 0.64 + 0.01.
        assertThat(Calibration.brier(seven())).isCloseTo((4 * 0.06 + 3 * 1.46) / 7, within(1e-6));
    }

    @Test
    void temperatureSoftensLogitsThatAreTooSure() {
        List<float[]> logits = new ArrayList<>();
        int[] truths = new int[100];
        for (int i = 0; i < truths.length; i++) {
            logits.add(new float[] {4, 0});
            truths[i] = i < 75 ? 0 : 1;
        }
        double temperature = Calibration.temperature(logits, truths);
        // At the best temperature the probability is the share that is right: 4 / T = ln(0.75 / 0.25).
        assertThat(temperature).isCloseTo(4 / Math.log(3), within(0.01));
        assertThat(Softmax.of(new float[] {4, 0}, temperature)[0]).isCloseTo(0.75f, within(0.001f));
    }

    @Test
    void biasesTakeAwayAnEmotionThatIsSaidTooOften() {
        // The last emotion has the highest logit everywhere and is never true.
        List<float[]> logits = new ArrayList<>();
        int[] truths = new int[60];
        for (int i = 0; i < truths.length; i++) {
            truths[i] = i % 2;
            logits.add(new float[] {i % 2 == 0 ? 2 : 0, i % 2 == 0 ? 0 : 2, 3});
        }
        float[] bias = Calibration.biases(logits, truths, 3, 1);
        assertThat(bias[0] + bias[1] + bias[2]).isCloseTo(0, within(1e-5f));
        assertThat(bias[0]).isCloseTo(bias[1], within(0.01f));
        assertThat(2 + bias[0]).isGreaterThan(3 + bias[2] + 2);
        assertThat(Calibration.biases(List.of(), new int[0], 3, 1)).containsOnly(0);
    }
}
