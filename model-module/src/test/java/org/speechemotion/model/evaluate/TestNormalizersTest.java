// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.feature.BandStatistics;
import org.speechemotion.dsp.feature.FrameMatrix;
import org.speechemotion.dsp.feature.FrameSettings;
import org.speechemotion.dsp.feature.MelSettings;
import org.speechemotion.model.SyntheticCorpus;
import org.speechemotion.model.corpus.Clip;
import org.speechemotion.model.corpus.Corpora;
import org.speechemotion.model.corpus.FeatureCache;
import org.speechemotion.model.store.ModelCard;
import org.speechemotion.model.store.NormalizationScope;

class TestNormalizersTest {

    @TempDir
    Path folder;

    private List<Clip> clips;
    private FeatureCache features;

    @BeforeEach
    void readClips() throws IOException {
        // Nine clips a speaker, one speaker after the other.
        clips = Corpora.read(SyntheticCorpus.write(folder.resolve("tones"), 2, 3))
                .clips();
        features = FeatureCache.of(
                clips,
                FrameSettings.of(new MelSettings(16_000, 1024, 1024, 512, 4, 50, 5000, -80)),
                folder.resolve("cache"),
                TaskMonitor.NONE);
    }

    private FrameMatrix normalized(NormalizationScope scope, int clip) {
        int[] places = IntStream.range(0, clips.size()).toArray();
        return new TestNormalizers(clips, places, features, normalization(scope))
                .adapted()[clip].apply(features.get(clip));
    }

    private static ModelCard.Normalization normalization(NormalizationScope scope) {
        return new ModelCard.Normalization(scope, new float[4], new float[] {1, 1, 1, 1}, 2, 0, 0);
    }

    private FrameMatrix normalizedBy(int clip, int... members) {
        BandStatistics sum = new BandStatistics(4);
        for (int member : members) {
            sum.add(BandStatistics.of(features.get(member)));
        }
        return normalization(NormalizationScope.SPEAKER)
                .normalizer(sum, features.frameStep())
                .apply(features.get(clip));
    }

    @Test
    void eachScopeTakesItsClips() {
        assertThat(normalized(NormalizationScope.NONE, 7)).isEqualTo(features.get(7));
        assertThat(normalized(NormalizationScope.CLIP, 7)).isEqualTo(normalizedBy(7, 7));
        assertThat(normalized(NormalizationScope.RECORDING, 7)).isEqualTo(normalizedBy(7, 7, 8, 0, 1, 2, 3));
        assertThat(normalized(NormalizationScope.SPEAKER, 7)).isEqualTo(normalizedBy(7, 0, 1, 2, 3, 4, 5, 6, 7, 8));
        assertThat(normalized(NormalizationScope.SPEAKER, 9))
                .isEqualTo(normalizedBy(9, 9, 10, 11, 12, 13, 14, 15, 16, 17));
    }

    @Test
    void emotionsAreBalancedForEachSpeakerByItself() {
        ModelCard.Normalization balancing =
                normalization(NormalizationScope.SPEAKER).inUse(2, 0, 1e-9);
        int[] places = IntStream.range(0, clips.size()).toArray();
        float[][] logits = new float[clips.size()][];
        for (int clip = 0; clip < logits.length; clip++) {
            logits[clip] = new float[] {clip % 9, clip < 9 ? 5 : -5};
        }
        new TestNormalizers(clips, places, features, balancing).balance(logits);
        for (int speaker = 0; speaker < 2; speaker++) {
            double first = 0;
            for (int clip = 9 * speaker; clip < 9 * speaker + 9; clip++) {
                first += 1 / (1 + Math.exp(logits[clip][1] - logits[clip][0])) / 9;
            }
            assertThat(first).as("speaker " + speaker).isCloseTo(0.5, within(0.02));
        }
    }

    @Test
    void whatIsNotToBeBalancedStays() {
        for (NormalizationScope scope : List.of(NormalizationScope.CLIP, NormalizationScope.NONE)) {
            float[][] logits = new float[clips.size()][2];
            logits[3][1] = 7;
            new TestNormalizers(
                            clips,
                            IntStream.range(0, clips.size()).toArray(),
                            features,
                            normalization(scope).inUse(2, 0, 20))
                    .balance(logits);
            assertThat(logits[3]).containsExactly(0, 7);
        }
    }
}
