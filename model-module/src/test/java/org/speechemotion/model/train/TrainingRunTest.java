// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.feature.FrameSettings;
import org.speechemotion.dsp.feature.MelSettings;
import org.speechemotion.model.SmallNetwork;
import org.speechemotion.model.SyntheticCorpus;
import org.speechemotion.model.corpus.Corpora;
import org.speechemotion.model.corpus.Corpus;
import org.speechemotion.model.evaluate.CorpusEvaluation;
import org.speechemotion.model.evaluate.CorpusEvaluator;
import org.speechemotion.model.evaluate.Evaluation;
import org.speechemotion.model.evaluate.GroupEvaluation;
import org.speechemotion.model.evaluate.NoiseLevel;
import org.speechemotion.model.evaluate.NoisePlan;
import org.speechemotion.model.store.ModelFolder;
import org.speechemotion.model.store.NormalizationScope;

@Tag("slow")
class TrainingRunTest {

    @TempDir
    static Path folder;

    private static Corpus corpus;
    private static TrainingSet set;
    private static Recipe recipe;

    @BeforeAll
    static void makeCorpus() throws IOException {
        corpus = Corpora.read(SyntheticCorpus.write(folder.resolve("tones"), 4, 6));
        recipe = new Recipe(
                "small",
                "A small network for tests.",
                FrameSettings.of(new MelSettings(16_000, 1024, 1024, 512, 32, 50, 5000, -80)),
                NormalizationScope.SPEAKER,
                SmallNetwork.shape(List.of(8, 16), 2, 16, 0.1),
                new Recipe.Augmentation(0.5, 0.05, 0, 0, 0.2, 2, 0.3, 10, 0.2, 0.2, 3, 0.1, 4, 10, 0, 0, 0.6),
                new Recipe.Optimizer(14, 8, 0.005, 0.01, 0.05, 0.9, 14, true),
                null);
        set = TrainingSet.of(List.of(corpus), recipe.features(), folder.resolve("cache"), TaskMonitor.NONE);
    }

    private static TrainingRun run(Recipe how) throws IOException {
        return new TrainingRun(
                List.of(corpus), how, SplitPlan.parse("speakers:4"), 1, "tones", "ses train tones", null);
    }

    @Test
    void learnsToTellTonesOfAnUnseenSpeakerApartAndKeepsWhatItLearned() throws IOException {
        List<EpochReport> epochs = new ArrayList<>();
        Path model = folder.resolve("model");
        TrainingRun.Outcome outcome = run(recipe).run(set, 1, model, TaskMonitor.NONE, epochs::add);

        assertThat(outcome.report().test().accuracy().value()).isGreaterThan(0.8);
        assertThat(outcome.report().test().speakers()).isEqualTo(1);
        assertThat(epochs.get(epochs.size() - 1).trainLoss())
                .isLessThan(epochs.get(0).trainLoss());
        ModelFolder opened = ModelFolder.open(model);
        assertThat(opened.card().training().speakers()).hasSize(2).doesNotContain("tones/s0");
        assertThat(opened.card().emotionSet().labels()).containsExactly("neutral", "sad", "angry");
        assertThat(model.resolve(TrainingRun.REPORT)).exists();
        for (int clip = 0; clip < set.clips().size(); clip++) {
            assertThat(opened.clips().contains(set.features().content(clip)))
                    .isEqualTo(!set.clips().get(clip).speaker().equals("s0"));
        }

        CorpusEvaluation evaluation = CorpusEvaluation.of(new CorpusEvaluator(
                        opened,
                        opened.card().emotionSet(),
                        new NoisePlan(Arrays.asList(null, 40.0, -20.0), 1),
                        false,
                        folder.resolve("cache"))
                .predict(corpus, TaskMonitor.NONE));
        assertThat(evaluation.groups())
                .extracting(GroupEvaluation::independence)
                .containsExactly(
                        "speaker-independent", "NOT a test: validation speakers", "NOT a test: files of the training");
        Evaluation unheard = evaluation.groups().get(0).speakerNormalized();
        assertThat(unheard.protocol()).startsWith("speaker-independent: no speaker was in the training");
        assertThat(unheard.speakers()).isEqualTo(1);
        assertThat(unheard.accuracy().value()).isGreaterThan(0.8);
        List<NoiseLevel> noise = evaluation.groups().get(0).noise();
        assertThat(noise).extracting(NoiseLevel::snr).containsExactly(null, 40.0, -20.0);
        assertThat(noise.get(0).accuracy()).isEqualTo(unheard.accuracy());
        assertThat(noise.get(1).accuracy().value())
                .isGreaterThan(noise.get(2).accuracy().value());
        assertThat(evaluation.groups().get(1).noise()).isEmpty();
        assertThat(evaluation.groups().get(2).speakerNormalized().protocol())
                .contains("36 files were in the training (s")
                .contains("of 2 speakers");
    }

    @Test
    void theSameSeedGivesTheSameWeights() throws IOException {
        Recipe once = recipe.withEpochs(1);
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        run(once).run(set, 2, first, TaskMonitor.NONE, report -> {});
        run(once).run(set, 2, second, TaskMonitor.NONE, report -> {});
        assertThat(Files.readAllBytes(first.resolve(ModelFolder.PARAMETERS)))
                .isEqualTo(Files.readAllBytes(second.resolve(ModelFolder.PARAMETERS)));
    }

    @Test
    void aCancelledTrainingWritesNoModel() {
        Path model = folder.resolve("cancelled");
        TaskMonitor cancelling = new TaskMonitor() {
            @Override
            public void progress(double fraction, String step) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> run(recipe).run(set, 1, model, cancelling, report -> {}))
                .isInstanceOf(CancellationException.class);
        assertThat(model.resolve(ModelFolder.CARD)).doesNotExist();
    }
}
