// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.speechemotion.model.SyntheticCorpus;
import org.speechemotion.model.corpus.Clip;
import org.speechemotion.model.label.Emotion;

class ClipNoiseTest {

    private static final float[] VOICE = SyntheticCorpus.voice("neutral", 0, 1, new Random(1));

    private static float[] noisy(double snr, long seed, String file) {
        Clip clip = new Clip(Path.of(file), "tones", "a", "", Emotion.NEUTRAL);
        return new ClipNoise(snr, seed).apply(clip, VOICE.clone());
    }

    @Test
    void theNoiseIsAsFarBelowTheClipAsAskedFor() {
        float[] noisy = noisy(10, 1, "folder/a.wav");
        float[] clean = noisy(100, 1, "folder/a.wav");
        double speech = 0;
        double noise = 0;
        for (int i = 0; i < noisy.length; i++) {
            speech += clean[i] * clean[i];
            noise += (noisy[i] - clean[i]) * (noisy[i] - clean[i]);
        }
        assertThat(10 * Math.log10(speech / noise)).isCloseTo(10, within(0.01));
    }

    @Test
    void theNoiseDependsOnTheSeedAndTheFilesNameAlone() {
        assertThat(noisy(10, 1, "other/a.wav")).isEqualTo(noisy(10, 1, "folder/a.wav"));
        assertThat(noisy(10, 2, "folder/a.wav")).isNotEqualTo(noisy(10, 1, "folder/a.wav"));
        assertThat(noisy(10, 1, "folder/b.wav")).isNotEqualTo(noisy(10, 1, "folder/a.wav"));
        assertThat(new ClipNoise(10, 1).id()).isNotEqualTo(new ClipNoise(20, 1).id());
    }

    @Test
    void ratiosOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new NoisePlan(List.of(200.0), 1)).hasMessageContaining("-20 to 100");
    }
}
