// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.feature.FrameSettings;
import org.speechemotion.dsp.feature.MelSettings;
import org.speechemotion.model.SyntheticCorpus;
import org.speechemotion.model.corpus.Corpora;

class SequenceMakerTest {

    private static final MelSettings FEATURES = new MelSettings(16_000, 1024, 1024, 512, 32, 50, 5000, -80);

    @TempDir
    static Path folder;

    private static TrainingSet set;
    private static SequenceMaker maker;

    @BeforeAll
    static void makeCorpus() throws IOException {
        set = TrainingSet.of(
                List.of(Corpora.read(SyntheticCorpus.write(folder.resolve("tones"), 2, 3))),
                FrameSettings.of(FEATURES),
                folder.resolve("cache"),
                TaskMonitor.NONE);
        Recipe.Augmentation quiet = new Recipe.Augmentation(1, 0, 0, 0, 0, 0, 0, 30, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        int[] places = IntStream.range(0, set.clips().size()).toArray();
        maker = new SequenceMaker(set, places, new Augmenter(quiet, FrameSettings.of(FEATURES)), 8, FEATURES.floorDb());
    }

    @Test
    void sequencesHaveTheWantedLengthSeveralEmotionsAndPauses() {
        for (int seed = 0; seed < 10; seed++) {
            LabelledFrames sequence = maker.make(0, new SplittableRandom(seed));
            assertThat(sequence.frames().frames()).isEqualTo((int) Math.round(8 / FEATURES.frameStep()));
            assertThat(sequence.emotions()).hasSize(sequence.frames().frames()).contains(LabelledFrames.NONE);
            assertThat(Arrays.stream(sequence.emotions())
                            .filter(emotion -> emotion != LabelledFrames.NONE)
                            .distinct()
                            .count())
                    .isGreaterThan(1);
        }
    }

    @Test
    void labelledFramesAreLouderThanPauses() {
        LabelledFrames sequence = maker.make(0, new SplittableRandom(1));
        assertThat(level(sequence, true)).isGreaterThan(level(sequence, false) + 15);
    }

    @Test
    void theSameSeedMakesTheSameSequence() {
        LabelledFrames first = maker.make(1, new SplittableRandom(5));
        LabelledFrames second = maker.make(1, new SplittableRandom(5));
        assertThat(first.emotions()).isEqualTo(second.emotions());
        assertThat(first.frames().values()).isEqualTo(second.frames().values());
    }

    /** Mean of the loudest band of the frames with or without an emotion. */
    private static double level(LabelledFrames sequence, boolean labelled) {
        int bands = sequence.frames().bands();
        return IntStream.range(0, sequence.emotions().length)
                .filter(frame -> labelled == (sequence.emotions()[frame] != LabelledFrames.NONE))
                .mapToDouble(frame -> IntStream.range(0, bands)
                        .mapToDouble(band -> sequence.frames().at(frame, band))
                        .max()
                        .orElseThrow())
                .average()
                .orElseThrow();
    }
}
