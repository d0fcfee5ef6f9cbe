// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.model.SmallNetwork;
import org.speechemotion.model.SyntheticCorpus;
import org.speechemotion.model.corpus.Corpora;
import org.speechemotion.model.corpus.Corpus;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.store.ModelFolder;

@Tag("slow")
class FineTuningTest {

    @TempDir
    static Path folder;

    private static Corpus tones;
    private static Corpus others;
    private static ModelFolder start;

    /** A model that has learned to tell tones apart, and a corpus with an emotion that it does not know. */
    @BeforeAll
    static void trainTheStart() throws IOException {
        tones = Corpora.read(SyntheticCorpus.write(folder.resolve("tones"), 3, 6));
        Path changed = SyntheticCorpus.write(folder.resolve("others"), 3, 3);
        Path manifest = changed.resolve("manifest.csv");
        Files.writeString(manifest, Files.readString(manifest).replace(",s0,neutral", ",s0,bored"));
        others = Corpora.read(changed);
        Path model = folder.resolve("start");
        run(tones, "none", SmallTraining.recipe().withEpochs(12), null)
                .run(set(tones), 1, model, TaskMonitor.NONE, report -> {});
        start = ModelFolder.open(model);
    }

    private static TrainingSet set(Corpus corpus) throws IOException {
        return TrainingSet.of(
                List.of(corpus), SmallTraining.recipe().features(), folder.resolve("cache"), TaskMonitor.NONE);
    }

    private static TrainingRun run(Corpus corpus, String split, Recipe recipe, ModelFolder start) throws IOException {
        return new TrainingRun(List.of(corpus), recipe, SplitPlan.parse(split), 1, "tones", "ses train", start);
    }

    private static double firstLoss(ModelFolder from) throws IOException {
        List<EpochReport> epochs = new ArrayList<>();
        Recipe gentle = SmallTraining.recipe().withEpochs(1).withRate(1e-5);
        run(tones, "none", gentle, from)
                .run(
                        set(tones),
                        1,
                        folder.resolve(from == null ? "from-chance" : "from-start"),
                        TaskMonitor.NONE,
                        epochs::add);
        return epochs.get(0).validationLoss();
    }

    @Test
    void theWeightsAreThoseOfTheStart() throws IOException {
        assertThat(firstLoss(start)).isLessThan(0.8 * firstLoss(null));
    }

    @Test
    void emotionsAreMatchedByNameAndTheCardSaysWhatWasHeardBefore() throws IOException {
        Path model = folder.resolve("tuned");
        run(others, "none", SmallTraining.recipe(), start).run(set(others), 1, model, TaskMonitor.NONE, report -> {});
        ModelFolder tuned = ModelFolder.open(model);
        assertThat(tuned.card().emotions()).containsExactly(Emotion.NEUTRAL, Emotion.SAD, Emotion.ANGRY, Emotion.BORED);
        assertThat(tuned.card().training().start()).startsWith("tones 1.0 (");
        assertThat(tuned.card().training().speakers()).contains("tones/s0").hasSize(4);
        assertThat(tuned.card().training().corpora()).containsExactly("others (27 clips)", "tones (54 clips)");
        assertThat(tuned.clips().marks()).containsAll(start.clips().marks()).hasSizeGreaterThan(54);
    }

    @Test
    void validationSpeakersThatTheStartHeardAreOwnedUpTo() throws IOException {
        Path split = Files.writeString(
                folder.resolve("heard.csv"), "speaker,part\ns0,validation\ns1,validation\ns2,train\n");
        TrainingRun.Report report = run(tones, split.toString(), SmallTraining.recipe(), start)
                .run(set(tones), 1, folder.resolve("owned"), TaskMonitor.NONE, epoch -> {})
                .report();
        long heard = start.card().training().speakers().stream()
                .filter(Set.of("tones/s0", "tones/s1")::contains)
                .count();
        assertThat(heard).isPositive();
        assertThat(report.validation().protocol())
                .contains(heard + " of its speakers were heard by the model that this one started from");
    }

    @Test
    void speakersThatTheStartHeardAreNotTested() {
        assertThatThrownBy(() -> run(tones, "random:0.3", SmallTraining.recipe(), start)
                        .run(set(tones), 1, folder.resolve("leak"), TaskMonitor.NONE, report -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("heard 3 of the speakers")
                .hasMessageContaining("tones/s0, tones/s1, tones/s2");
    }

    @Test
    void anotherNetworkIsRefused() {
        Recipe small = SmallTraining.recipe();
        Recipe wide = new Recipe(
                "wide",
                small.description(),
                small.features(),
                small.normalization(),
                SmallNetwork.shape(List.of(8, 16), 2, 8, 0.3),
                small.augmentation(),
                small.optimizer(),
                null);
        assertThatThrownBy(() -> run(tones, "none", wide, start)
                        .run(set(tones), 1, folder.resolve("wide"), TaskMonitor.NONE, report -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not those of the recipe wide");
    }
}
