// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverlapSearchTest {

    private static final int PLACES = 240;
    private static final int OVERLAP = 192;

    private final OverlapSearch search = new OverlapSearch(PLACES, OVERLAP);

    private static float[] noise(int length) {
        Random random = new Random(1);
        float[] noise = new float[length];
        for (int i = 0; i < length; i++) {
            noise[i] = (float) (0.1 * random.nextGaussian());
        }
        return noise;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 119, 200, 239})
    void findsWhereTheSoundGoesOn(int place) {
        float[] sound = noise(PLACES + OVERLAP);
        float[] tail = Arrays.copyOfRange(sound, place, place + OVERLAP);
        assertThat(search.best(tail, sound)).isEqualTo(place);
    }

    @Test
    void loudnessDoesNotMatter() {
        float[] sound = noise(PLACES + OVERLAP);
        float[] tail = Arrays.copyOfRange(sound, 60, 60 + OVERLAP);
        for (int i = 0; i < OVERLAP; i++) {
            tail[i] *= 0.01f;
            sound[i + PLACES] *= 10;
        }
        assertThat(search.best(tail, sound)).isEqualTo(60);
    }

    @Test
    void takesTheMiddleWhereNothingCanBeCompared() {
        float[] sound = noise(PLACES + OVERLAP);
        assertThat(search.best(new float[OVERLAP], sound)).isEqualTo(PLACES / 2);
        assertThat(search.best(noise(OVERLAP), new float[PLACES + OVERLAP])).isEqualTo(PLACES / 2);
    }

    @Test
    void ofTwoEqualPlacesTakesTheOneNearerToTheMiddle() {
        float[] period = noise(80);
        float[] sound = new float[PLACES + OVERLAP];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = period[i % period.length];
        }
        float[] tail = Arrays.copyOfRange(sound, 10, 10 + OVERLAP);
        assertThat(search.best(tail, sound)).isEqualTo(90);
    }
}
