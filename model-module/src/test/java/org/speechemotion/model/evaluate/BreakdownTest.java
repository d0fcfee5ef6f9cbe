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

class BreakdownTest {

    private static final EmotionSet EMOTIONS = new EmotionSet(List.of(Emotion.NEUTRAL, Emotion.ANGRY));

    /** A clip of a neutral speaker that is called neutral with some confidence, or angry if it is to be wrong. */
    private static Prediction prediction(String speaker, String gender, boolean right, float confidence) {
        Clip clip = new Clip(Path.of("clip.wav"), "tones", speaker, gender, Emotion.NEUTRAL);
        float neutral = right ? confidence : 1 - confidence;
        return new Prediction(clip, new EmotionScores(EMOTIONS, new float[] {neutral, 1 - neutral}));
    }

    private static List<Prediction> four() {
        return List.of(
                prediction("a", "female", true, 0.95f),
                prediction("a", "female", false, 0.55f),
                prediction("b", "male", true, 0.75f),
                prediction("b", "male", false, 0.76f));
    }

    @Test
    void binsHoldTheirClipsAndTheErrorIsTheirMeanDistance() {
        Reliability reliability = Reliability.of(four());
        assertThat(reliability.bins()).hasSize(15);
        Reliability.Bin pair = reliability.bins().get(11);
        assertThat(pair.clips()).isEqualTo(2);
        assertThat(pair.low()).isCloseTo(11 / 15.0, within(1e-12));
        assertThat(pair.confidence()).isCloseTo(0.755, within(1e-6));
        assertThat(pair.accuracy()).isEqualTo(0.5);
        assertThat(reliability.bins().get(0).clips()).isZero();
        // 0.95 is right, 0.55 wrong, the pair half right.
        assertThat(reliability.expectedError()).isCloseTo((0.05 + 0.55 + 2 * 0.255) / 4, within(1e-6));
        assertThat(reliability.maximumError()).isCloseTo(0.55, within(1e-6));
        assertThat(Calibration.expectedError(four())).isEqualTo(reliability.expectedError());
        assertThat(Reliability.of(List.of(prediction("a", "", true, 1)))
                        .bins()
                        .get(14)
                        .clips())
                .isEqualTo(1);
    }

    @Test
    void theSurestPartIsTheMostAccurateHere() {
        RiskCoverage curve = RiskCoverage.of(four());
        // In the order 0.95 right, 0.76 wrong, 0.75 right, 0.55 wrong.
        assertThat(curve.accuracyAt(1)).isEqualTo(0.5);
        assertThat(curve.accuracyAt(0.75)).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(curve.accuracyAt(0.5)).isEqualTo(0.5);
        assertThat(curve.accuracyAt(0.25)).isEqualTo(1);
        assertThat(curve.area()).isCloseTo((0 + 0.5 + 1.0 / 3 + 0.5) / 4, within(1e-12));
        assertThat(curve.points()).hasSize(20);
        assertThat(curve.points().get(10).confidence()).isCloseTo(0.76, within(1e-6));
    }

    @Test
    void eachSpeakerHasFigures() {
        List<SpeakerFigures> speakers = Breakdown.of(four()).speakers();
        assertThat(speakers).extracting(SpeakerFigures::speaker).containsExactly("a", "b");
        assertThat(speakers.get(1)).isEqualTo(new SpeakerFigures("b", "male", 2, 0.5, 0.5));
    }

    @Test
    void gendersAreComparedOverTheirSpeakers() {
        List<Prediction> predictions = new ArrayList<>();
        for (int speaker = 0; speaker < 10; speaker++) {
            for (int clip = 0; clip < 10; clip++) {
                // Women are recognised in 9 of 10 clips, men in 5 to 6.
                boolean female = speaker % 2 == 0;
                boolean right = clip < (female ? 9 : 5 + speaker % 4 / 2);
                predictions.add(prediction("s" + speaker, female ? "female" : "male", right, 0.8f));
            }
        }
        predictions.add(prediction("x", "", true, 0.8f));
        GenderComparison genders = GenderComparison.of(predictions);
        assertThat(genders.genders()).extracting(GenderComparison.Each::gender).containsExactly("female", "male");
        assertThat(genders.genders()).extracting(GenderComparison.Each::clips).containsExactly(50, 50);
        assertThat(genders.genders().get(0).unweightedAverageRecall().value()).isCloseTo(0.9, within(1e-12));
        double male = genders.genders().get(1).unweightedAverageRecall().value();
        assertThat(genders.recallDifference().value()).isCloseTo(0.9 - male, within(1e-12));
        assertThat(genders.recallDifference().low()).isBetween(0.2, 0.9 - male);
        assertThat(genders.recallDifference().high()).isBetween(0.9 - male, 0.5);
    }

    @Test
    void oneSpeakerIsNotTakenForCertain() {
        // Drawn from one speaker, each resample would be the same and the interval would have no width.
        Evaluation.Interval recall =
                GenderComparison.of(four()).genders().get(0).unweightedAverageRecall();
        assertThat(recall.high() - recall.low()).isGreaterThan(0.5);
        assertThat(GenderComparison.of(four()).recallDifference()).isNull();
    }

    @Test
    void withoutTwoGendersThereIsNoDifference() {
        assertThat(GenderComparison.of(four().subList(0, 2)).recallDifference()).isNull();
        assertThat(GenderComparison.of(List.of(prediction("x", "", true, 0.8f))).genders())
                .isEmpty();
    }
}
