// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.recognize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.label.EmotionSet;
import org.speechemotion.model.timeline.PosteriorTrack;

class EmotionRestrictionTest {

    private static final EmotionSet ALL = new EmotionSet(List.of(Emotion.NEUTRAL, Emotion.ANGRY, Emotion.SAD));

    @Test
    void theKeptProbabilitiesAreScaledToSumToOne() {
        PosteriorTrack track =
                new PosteriorTrack(ALL, new TimeSpan(0, 2), 0.5, 0.1, new float[] {0.2f, 0.5f, 0.3f, 1, 0, 0, 0, 1, 0});
        PosteriorTrack restricted =
                new EmotionRestriction(ALL, new EmotionSet(List.of(Emotion.NEUTRAL, Emotion.SAD))).apply(track);
        assertThat(restricted.emotions().labels()).containsExactly("neutral", "sad");
        // Where all that is left has no probability, nothing is known.
        assertThat(restricted.values()).containsExactly(0.4f, 0.6f, 1, 0, 0.5f, 0.5f);
        assertThat(restricted.time(1)).isEqualTo(track.time(1));
    }

    @Test
    void calmCountsAsNeutralWhereItIsNotAskedFor() {
        EmotionSet all = new EmotionSet(List.of(Emotion.NEUTRAL, Emotion.CALM, Emotion.ANGRY));
        PosteriorTrack track = new PosteriorTrack(all, new TimeSpan(0, 1), 0, 1, new float[] {0.2f, 0.5f, 0.3f});
        assertThat(new EmotionRestriction(all, new EmotionSet(List.of(Emotion.NEUTRAL, Emotion.ANGRY)))
                        .apply(track)
                        .values())
                .containsExactly(0.7f, 0.3f);
        assertThat(new EmotionRestriction(all, new EmotionSet(List.of(Emotion.CALM, Emotion.ANGRY)))
                        .apply(track)
                        .values())
                .containsExactly(0.625f, 0.375f);
    }

    @Test
    void settingsNameEmotionsOnceAndInCanonicalOrder() {
        AnalysisSettings settings = new AnalysisSettings(2, 1, 1, List.of(Emotion.SAD, Emotion.NEUTRAL, Emotion.SAD));
        assertThat(settings.emotions()).containsExactly(Emotion.NEUTRAL, Emotion.SAD);
        assertThat(settings.withEmotions(Set.of()).emotions()).isEmpty();
        assertThatThrownBy(() -> settings.withEmotions(Set.of(Emotion.SAD))).hasMessageContaining("two emotions");
    }
}
