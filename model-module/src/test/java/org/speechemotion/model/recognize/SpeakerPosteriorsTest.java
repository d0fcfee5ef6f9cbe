// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.recognize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.store.ModelCard;

class SpeakerPosteriorsTest {

    private static ModelCard card(ModelCard.Normalization normalization) {
        return new ModelCard(
                "two",
                "1",
                "",
                List.of(Emotion.NEUTRAL, Emotion.ANGRY),
                null,
                normalization,
                null,
                2,
                new float[] {0.5f, 0},
                null,
                List.of(),
                "",
                "");
    }

    private static float[] posteriors(ModelCard.Normalization normalization, float... logits) {
        float[] values = logits.clone();
        new SpeakerPosteriors(card(normalization)).apply(List.of(values), 1);
        return values;
    }

    @Test
    void posteriorsAreTheSoftmaxOfScaledLogitsWithTheBias() {
        float[] values = posteriors(new ModelCard.Normalization(new float[1], new float[1], 0), 3, 4);
        assertThat(values[0]).isCloseTo(0.5f, within(1e-6f));
        assertThat(values[1]).isCloseTo(0.5f, within(1e-6f));
    }

    @Test
    void whatDrawsAllLogitsOfARecordingTheSameWayIsTakenAway() {
        ModelCard.Normalization moving =
                new ModelCard.Normalization(new float[1], new float[1], 0).withLogits(new float[] {0, 0}, 0);
        assertThat(posteriors(moving, 1, 0, 0, 1)).containsExactly(posteriors(moving, 8, 0, 7, 1), within(1e-6f));
    }
}
