// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.speechemotion.model.corpus.Clip;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.label.EmotionSet;

class SpeakerLogitsTest {

    private static final EmotionSet EMOTIONS = new EmotionSet(List.of(Emotion.NEUTRAL, Emotion.ANGRY));
    private static final TrainingSet SET =
            new TrainingSet(List.of(clip("ann"), clip("bob")), null, EMOTIONS, Map.of("c", EMOTIONS));

    private static Clip clip(String speaker) {
        return new Clip(Path.of(speaker + ".wav"), "c", speaker, null, Emotion.NEUTRAL);
    }

    private static float[] moved(SpeakerLogits logits, int place) {
        float[] added = new float[2];
        logits.move(added, List.of(place), new SplittableRandom(1));
        return added;
    }

    /** Ann's logits are always 2 higher for angry than Bob's. */
    private static SpeakerLogits heard(double share) {
        SpeakerLogits logits = new SpeakerLogits(SET, share);
        for (int i = 0; i < 500; i++) {
            logits.hear(new float[] {1, 3, 1, 1}, List.of(0, 1));
        }
        return logits;
    }

    @Test
    void theDifferenceFromEverybodyIsTakenAway() {
        SpeakerLogits logits = heard(1);
        assertThat(moved(logits, 0)).containsExactly(new float[] {0, -1}, within(0.05f));
        assertThat(moved(logits, 1)).containsExactly(new float[] {0, 1}, within(0.05f));
        assertThat(moved(heard(0), 0)).containsExactly(0, 0);
    }

    @Test
    void aStateIsTakenUpAgain() throws IOException {
        SpeakerLogits other = new SpeakerLogits(SET, 1);
        other.restore(heard(1).state());
        assertThat(moved(other, 0)).containsExactly(moved(heard(1), 0));
    }
}
