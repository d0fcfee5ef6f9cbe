// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.recognize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.label.EmotionSet;
import org.speechemotion.model.timeline.PosteriorTrack;

class PosteriorBytesTest {

    private static final EmotionSet EMOTIONS = new EmotionSet(List.of(Emotion.NEUTRAL, Emotion.HAPPY, Emotion.ANGRY));
    private static final double DURATION = 20;

    private static PosteriorTrack track(double start, double end, int steps) {
        float[] values = new float[3 * steps];
        Random random = new Random(steps);
        for (int i = 0; i < values.length; i += 3) {
            values[i] = random.nextFloat();
            values[i + 1] = (1 - values[i]) * random.nextFloat();
            values[i + 2] = 1 - values[i] - values[i + 1];
        }
        return new PosteriorTrack(EMOTIONS, new TimeSpan(start, end), start + 0.013, 0.064, values);
    }

    private static final List<PosteriorTrack> TRACKS =
            List.of(track(0.41, 7.3, 1000), track(8, 8.05, 1), track(9, 9, 0), track(9, 20, 17));

    /** The bytes of one track of one step, with what the test writes over them. */
    private static ByteBuffer one() {
        return PosteriorBytes.of(List.of(track(1, 2, 1))).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static boolean isBelieved(ByteBuffer bytes) {
        return PosteriorBytes.read(bytes, EMOTIONS, DURATION).isPresent();
    }

    @Test
    void everyProbabilityComesBackToAHundredThousandth() {
        ByteBuffer bytes = PosteriorBytes.of(TRACKS);
        assertThat((long) bytes.remaining()).isEqualTo(PosteriorBytes.count(TRACKS));
        List<PosteriorTrack> again =
                PosteriorBytes.read(bytes, EMOTIONS, DURATION).orElseThrow();
        assertThat(again).hasSameSizeAs(TRACKS);
        for (int i = 0; i < TRACKS.size(); i++) {
            PosteriorTrack before = TRACKS.get(i);
            PosteriorTrack after = again.get(i);
            assertThat(after.span()).isEqualTo(before.span());
            assertThat(after.firstTime()).isEqualTo(before.firstTime());
            assertThat(after.step()).isEqualTo(before.step());
            assertThat(after.emotions()).isEqualTo(EMOTIONS);
            assertThat(after.values()).containsExactly(before.values(), within(1e-5f));
        }
    }

    @Test
    void noneAndAllStayExactlyThat() {
        PosteriorTrack sure = new PosteriorTrack(EMOTIONS, new TimeSpan(0, 1), 0, 1, new float[] {0, 1, 0});
        List<PosteriorTrack> again = PosteriorBytes.read(PosteriorBytes.of(List.of(sure)), EMOTIONS, DURATION)
                .orElseThrow();
        assertThat(again.get(0).values()).containsExactly(0, 1, 0);
    }

    @Test
    void whatIsOutOfOrderOrBeyondTheEndIsNotBelieved() {
        assertThat(isBelieved(one())).isTrue();
        assertThat(isBelieved(one().putDouble(0, -1))).isFalse();
        assertThat(isBelieved(one().putDouble(0, 3))).isFalse();
        assertThat(isBelieved(one().putDouble(0, Double.NaN))).isFalse();
        assertThat(isBelieved(one().putDouble(8, DURATION + 0.1))).isFalse();
        assertThat(isBelieved(PosteriorBytes.of(List.of(track(4, 5, 1), track(1, 2, 1)))))
                .isFalse();
    }

    @Test
    void whatHasNoStepsInTimeIsNotBelieved() {
        assertThat(isBelieved(one().putDouble(16, Double.POSITIVE_INFINITY))).isFalse();
        assertThat(isBelieved(one().putDouble(24, 0))).isFalse();
        assertThat(isBelieved(one().putDouble(24, Double.NaN))).isFalse();
    }

    @Test
    void moreOrFewerStepsThanThereAreAreNotBelieved() {
        assertThat(isBelieved(one().putInt(32, 2))).isFalse();
        assertThat(isBelieved(one().putInt(32, 0))).isFalse();
        assertThat(isBelieved(one().putInt(32, -1))).isFalse();
        assertThat(isBelieved(one().putInt(32, Integer.MAX_VALUE))).isFalse();
        EmotionSet fewer = new EmotionSet(List.of(Emotion.NEUTRAL, Emotion.HAPPY));
        assertThat(PosteriorBytes.read(one(), fewer, DURATION)).isEmpty();
    }
}
