// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.label.EmotionSet;
import org.speechemotion.model.timeline.PosteriorTrack;

class AffectPointTest {

    private static float[] expected(EmotionSet emotions, float... posteriors) {
        return AffectPoint.expected(new PosteriorTrack(emotions, new TimeSpan(0, 1), 0, 1, posteriors));
    }

    @Test
    void theExpectationLiesBetweenTheEmotions() {
        EmotionSet emotions = new EmotionSet(List.of(Emotion.HAPPY, Emotion.SAD));
        assertThat(expected(emotions, 1, 0)).containsExactly(0.81f, 0.51f);
        float[] middle = expected(emotions, 0.5f, 0.5f);
        assertThat(middle[0]).isCloseTo(0.09f, within(1e-6f));
        assertThat(middle[1]).isCloseTo(0.12f, within(1e-6f));
    }

    @Test
    void whatSaysNothingDoesNotPullToTheMiddle() {
        EmotionSet emotions = new EmotionSet(List.of(Emotion.ANGRY, Emotion.OTHER));
        assertThat(expected(emotions, 0.4f, 0.6f)).containsExactly(-0.51f, 0.59f);
        assertThat(expected(emotions, 0, 1)).containsExactly(0f, 0f);
    }

    @ParameterizedTest
    @EnumSource(Emotion.class)
    void placesLieOnThePlane(Emotion emotion) {
        AffectPoint.of(emotion).ifPresent(point -> {
            assertThat(point.valence()).isBetween(-1.0, 1.0);
            assertThat(point.arousal()).isBetween(-1.0, 1.0);
        });
        assertThat(AffectPoint.of(emotion).isEmpty()).isEqualTo(emotion == Emotion.OTHER);
    }
}
