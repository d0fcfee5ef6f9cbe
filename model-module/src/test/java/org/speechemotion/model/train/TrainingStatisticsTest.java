// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.feature.BandStatistics;
import org.speechemotion.dsp.feature.FrameMatrix;
import org.speechemotion.dsp.feature.FrameSettings;
import org.speechemotion.dsp.feature.MelSettings;
import org.speechemotion.model.SmallNetwork;
import org.speechemotion.model.SyntheticCorpus;
import org.speechemotion.model.corpus.Corpora;
import org.speechemotion.model.store.NormalizationScope;

class TrainingStatisticsTest {

    private static final FrameSettings MEL =
            FrameSettings.of(new MelSettings(16_000, 1024, 1024, 512, 8, 50, 5000, -80));

    @TempDir
    Path folder;

    private TrainingSet set;

    private TrainingStatistics statistics(FrameSettings features, NormalizationScope scope, double wholeSpeaker)
            throws IOException {
        set = TrainingSet.of(
                List.of(Corpora.read(SyntheticCorpus.write(folder.resolve("tones"), 2, 3))),
                features,
                folder.resolve("cache"),
                TaskMonitor.NONE);
        Recipe recipe = new Recipe(
                "r",
                "A recipe.",
                features,
                scope,
                SmallNetwork.shape(List.of(2), 1, 2, 0),
                new Recipe.Augmentation(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, wholeSpeaker),
                new Recipe.Optimizer(1, 1, 0.1, 0, 0, 0, 1, false),
                null);
        return new TrainingStatistics(
                set, IntStream.range(0, set.clips().size()).toArray(), recipe);
    }

    /** What a clip becomes, with the training set counting for nothing. */
    private FrameMatrix normalized(TrainingStatistics statistics, int clip) {
        FrameMatrix frames = set.features().get(clip);
        BandStatistics own = statistics.of(clip, frames, new SplittableRandom(clip));
        return statistics.normalization().normalizer(own, frames.frameStep()).apply(frames);
    }

    private static void assertStandard(BandStatistics statistics) {
        for (int band = 0; band < statistics.bands(); band++) {
            assertThat(statistics.mean()[band]).isCloseTo(0, within(1e-3f));
            assertThat(statistics.deviation()[band]).isCloseTo(1, within(1e-3f));
        }
    }

    @Test
    void noneLeavesClipsAsTheyAre() throws IOException {
        TrainingStatistics statistics = statistics(MEL, NormalizationScope.NONE, 1);
        assertThat(normalized(statistics, 3)).isEqualTo(set.features().get(3));
    }

    @Test
    void byTheClipEachClipHasMeanZeroAndDeviationOne() throws IOException {
        TrainingStatistics statistics = statistics(MEL, NormalizationScope.CLIP, 1);
        for (int clip = 0; clip < set.clips().size(); clip++) {
            assertStandard(BandStatistics.of(normalized(statistics, clip)));
        }
    }

    @Test
    void byTheSpeakerAllClipsOfASpeakerTogetherHaveMeanZeroAndDeviationOne() throws IOException {
        TrainingStatistics statistics = statistics(MEL, NormalizationScope.SPEAKER, 1);
        BandStatistics ofSpeaker = new BandStatistics(MEL.columns());
        for (int clip = 0; clip < set.clips().size(); clip++) {
            if (set.clips().get(clip).speaker().equals("s1")) {
                ofSpeaker.add(BandStatistics.of(normalized(statistics, clip)));
            }
        }
        assertStandard(ofSpeaker);
    }

    @Test
    void byARecordingUpToSixClipsOfTheSpeakerCountAndSometimesNone() throws IOException {
        TrainingStatistics statistics = statistics(MEL, NormalizationScope.RECORDING, 1);
        int longest = IntStream.range(0, set.clips().size())
                .map(set.features()::frames)
                .max()
                .orElseThrow();
        boolean none = false;
        boolean many = false;
        for (int seed = 0; seed < 100; seed++) {
            long frames = statistics
                    .of(0, set.features().get(0), new SplittableRandom(seed))
                    .frames();
            assertThat(frames).isLessThanOrEqualTo(6L * longest);
            none |= frames == 0;
            many |= frames > 4L * longest;
        }
        assertThat(none).isTrue();
        assertThat(many).isTrue();
    }

    @Test
    void theSamplesOfAWaveformHaveOneMeanAndDeviation() throws IOException {
        TrainingStatistics statistics = statistics(FrameSettings.waveform(16_000, 512), NormalizationScope.CLIP, 1);
        assertThat(statistics.normalization().mean()).hasSize(1);
        assertStandard(BandStatistics.of(normalized(statistics, 2)).together());
    }
}
