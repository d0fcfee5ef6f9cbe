// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.audio.ChannelSelection;
import org.speechemotion.dsp.audio.WavWriter;
import org.speechemotion.model.SyntheticCorpus;
import org.speechemotion.model.corpus.Corpora;
import org.speechemotion.model.corpus.Corpus;
import org.speechemotion.model.evaluate.CorpusEvaluation;
import org.speechemotion.model.evaluate.CorpusEvaluator;
import org.speechemotion.model.evaluate.NoisePlan;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.model.recognize.ChannelAnalysis;
import org.speechemotion.model.recognize.EmotionRecognizer;
import org.speechemotion.model.store.ModelFolder;
import org.speechemotion.model.timeline.PosteriorTrack;

/** Each built-in recipe from clips to the timeline of a recording. */
@Tag("slow")
class BuiltInRecipesTest {

    static final List<String> BUILT_IN = Recipes.BUILT_IN;

    @TempDir
    static Path folder;

    private static Corpus corpus;
    private static Path recording;

    @BeforeAll
    static void makeSounds() throws IOException {
        corpus = Corpora.read(SyntheticCorpus.write(folder.resolve("tones"), 4, 1));
        recording = folder.resolve("talk.wav");
        WavWriter.write16(recording, SyntheticCorpus.RATE, SyntheticCorpus.voice("angry", 0, 4, new Random(3)));
    }

    @ParameterizedTest
    @FieldSource("BUILT_IN")
    void trainsAndIsUsed(String name) throws IOException {
        Recipe recipe = Recipes.find(name).withEpochs(1);
        Path cache = folder.resolve("cache");
        TrainingSet set = TrainingSet.of(List.of(corpus), recipe.features(), cache, TaskMonitor.NONE);
        Path target = folder.resolve(name);
        new TrainingRun(List.of(corpus), recipe, SplitPlan.parse("speakers:4"), 1, name, "ses train", null)
                .run(set, 1, target, TaskMonitor.NONE, report -> {});

        ModelFolder model = ModelFolder.open(target);
        assertThat(model.card().features()).isEqualTo(recipe.features());
        assertThat(model.card().normalization().scope()).isEqualTo(recipe.normalization());
        assertThat(model.parameters().length).isLessThan(Float.BYTES * (name.equals("seed") ? 3_200_000 : 2_000_000));
        NoisePlan quiet = new NoisePlan(Collections.singletonList(null), 1);
        CorpusEvaluation evaluation =
                CorpusEvaluation.of(new CorpusEvaluator(model, model.card().emotionSet(), quiet, false, cache)
                        .predict(corpus, TaskMonitor.NONE));
        assertThat(evaluation.groups())
                .allSatisfy(group -> assertThat(group.speakerNormalized().protocol())
                        .contains(recipe.normalization().protocol()));
        try (EmotionRecognizer recognizer = EmotionRecognizer.load(model)) {
            ChannelAnalysis channel = recognizer
                    .analyze(recording, ChannelSelection.MIX, AnalysisSettings.DEFAULT, TaskMonitor.NONE)
                    .channels()
                    .get(0);
            assertThat(channel.timeline().segments()).isNotEmpty();
            assertSumsToOne(channel.posteriors().get(0));
        }
    }

    private static void assertSumsToOne(PosteriorTrack track) {
        assertThat(track.steps() * track.step()).isBetween(3.0, 4.5);
        for (int step = 0; step < track.steps(); step++) {
            double sum = 0;
            for (int emotion = 0; emotion < track.emotions().size(); emotion++) {
                sum += track.at(step, emotion);
            }
            assertThat(sum).isCloseTo(1, within(1e-4));
        }
    }
}
