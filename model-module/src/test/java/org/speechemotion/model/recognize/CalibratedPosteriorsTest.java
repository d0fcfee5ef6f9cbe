// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.recognize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.store.ModelCard;

class CalibratedPosteriorsTest {

    private static final ModelCard CARD = new ModelCard(
            "two",
            "1",
            "",
            List.of(Emotion.NEUTRAL, Emotion.ANGRY),
            null,
            new ModelCard.Normalization(new float[1], new float[1], 0),
            null,
            2,
            new float[] {0.5f, 0},
            null,
            List.of(),
            "",
            "");

    @Test
    void posteriorsAreTheSoftmaxOfScaledLogitsWithTheBias() {
        float[] values = {3, 4};
        new CalibratedPosteriors(CARD).apply(values);
        assertThat(values[0]).isCloseTo(0.5f, within(1e-6f));
        assertThat(values[1]).isCloseTo(0.5f, within(1e-6f));
    }
}
