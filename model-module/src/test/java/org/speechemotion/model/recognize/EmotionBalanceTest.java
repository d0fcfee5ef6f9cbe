// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.recognize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.label.EmotionSet;
import org.speechemotion.model.store.ModelCard;
import org.speechemotion.model.timeline.PosteriorTrack;

class EmotionBalanceTest {

    private static final ModelCard.Normalization PLAIN = new ModelCard.Normalization(new float[1], new float[1], 0);
    private static final ModelCard.Normalization BALANCING = PLAIN.inUse(0, 0, 1e-6);

    /** Answers that are all drawn towards the first emotion. */
    private static float[][] drawn(int rows) {
        Random random = new Random(1);
        float[][] logits = new float[rows][3];
        for (float[] row : logits) {
            for (int e = 0; e < 3; e++) {
                row[e] = (float) (random.nextGaussian() + (e == 0 ? 3 : 0));
            }
        }
        return logits;
    }

    private static double[] frequencies(float[][] logits, EmotionBalance balance) {
        double[] sums = new double[logits[0].length];
        for (float[] row : logits) {
            double all = 0;
            for (int e = 0; e < row.length; e++) {
                all += Math.exp(row[e] + balance.offset(e));
            }
            for (int e = 0; e < row.length; e++) {
                sums[e] += Math.exp(row[e] + balance.offset(e)) / all / logits.length;
            }
        }
        return sums;
    }

    private static double[] seconds(int rows) {
        double[] seconds = new double[rows];
        Arrays.fill(seconds, 2);
        return seconds;
    }

    @Test
    void afterwardsAllEmotionsAreEquallyProbableOnAverage() {
        float[][] logits = drawn(200);
        EmotionBalance balance = EmotionBalance.of(logits, seconds(200), 0);
        for (double frequency : frequencies(logits, balance)) {
            assertThat(frequency).isCloseTo(1 / 3.0, within(1e-3));
        }
    }

    @Test
    void littleSpeechIsBalancedLittle() {
        float[][] logits = drawn(10);
        EmotionBalance whole = EmotionBalance.of(logits, seconds(10), 0);
        EmotionBalance half = EmotionBalance.of(logits, seconds(10), 20);
        for (int e = 0; e < 3; e++) {
            assertThat(half.offset(e)).isCloseTo(whole.offset(e) / 2, within(1e-9));
        }
    }

    @Test
    void emotionsThatAreNotToBeChosenStayOut() {
        float[][] logits = drawn(50);
        for (float[] row : logits) {
            row[1] = -1e9f;
        }
        EmotionBalance balance = EmotionBalance.of(logits, seconds(50), 0);
        assertThat(balance.offset(1)).isZero();
        double[] frequencies = frequencies(logits, balance);
        assertThat(frequencies[0]).isCloseTo(0.5, within(1e-3));
        assertThat(frequencies[2]).isCloseTo(0.5, within(1e-3));
    }

    @Test
    void recordingsAreBalancedInPartAndOnlyWhereTheModelWantsIt() {
        float[] values = new float[400];
        for (int step = 0; step < 200; step++) {
            values[2 * step] = step % 2 == 0 ? 0.9f : 0.6f;
            values[2 * step + 1] = 1 - values[2 * step];
        }
        List<PosteriorTrack> tracks = tracks(values, Emotion.HAPPY, Emotion.ANGRY);
        assertThat(BalancedPosteriors.of(tracks, PLAIN)).isSameAs(tracks);
        PosteriorTrack balanced = BalancedPosteriors.of(tracks, BALANCING).get(0);
        double mean = 0;
        for (int step = 0; step < 200; step++) {
            assertThat(balanced.at(step, 0) + balanced.at(step, 1)).isCloseTo(1, within(1e-5f));
            mean += balanced.at(step, 0) / 200;
        }
        assertThat(mean).isBetween(0.51, 0.65);
    }

    @Test
    void neutralIsMoreProbableThanAnyOtherBeforeAnythingIsHeard() {
        float[] undecided = new float[600];
        Arrays.fill(undecided, 1 / 3f);
        PosteriorTrack balanced = BalancedPosteriors.of(
                        tracks(undecided, Emotion.NEUTRAL, Emotion.SAD, Emotion.ANGRY), BALANCING)
                .get(0);
        assertThat(balanced.at(7, 0)).isCloseTo(0.6f, within(1e-3f));
        assertThat(balanced.at(7, 1)).isCloseTo(0.2f, within(1e-3f));
    }

    /** One track of 200 steps. */
    private static List<PosteriorTrack> tracks(float[] values, Emotion... emotions) {
        return List.of(new PosteriorTrack(new EmotionSet(List.of(emotions)), new TimeSpan(0, 20), 0, 0.1, values));
    }
}
