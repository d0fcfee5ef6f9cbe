// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.model.SyntheticCorpus;
import org.speechemotion.model.corpus.Corpora;
import org.speechemotion.model.corpus.Corpus;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.store.ModelFolder;

@Tag("slow")
class TrainingSeriesTest {

    @TempDir
    static Path folder;

    private static final Recipe RECIPE = SmallTraining.recipe().withEpochs(1);
    private static Corpus tones;
    private static Corpus others;

    private final List<String> told = new ArrayList<>();

    /** The second corpus lacks sadness and has boredom; three of its clips are the same audio as clips of the first. */
    @BeforeAll
    static void makeCorpora() throws IOException {
        tones = Corpora.read(SyntheticCorpus.write(folder.resolve("tones"), 3, 3));
        Path changed = SyntheticCorpus.write(folder.resolve("others"), 3, 2);
        Path manifest = changed.resolve("manifest.csv");
        Files.writeString(manifest, Files.readString(manifest).replace(",sad", ",bored"));
        others = Corpora.read(changed);
    }

    private Optional<CrossValidation> series(
            Path target, List<Corpus> corpora, String split, List<Long> seeds, TaskMonitor monitor) throws IOException {
        TrainingRun run = new TrainingRun(corpora, RECIPE, SplitPlan.parse(split), 0, "tones", "ses train", null);
        TrainingSet set = TrainingSet.of(corpora, RECIPE.features(), folder.resolve("cache"), TaskMonitor.NONE);
        return new TrainingSeries(run, seeds, target, TrainingSeries.StartModels.NONE)
                .run(set, monitor, new TrainingSeries.Listener() {
                    @Override
                    public TrainingListener begins(Path model) {
                        told.add("begins " + target.relativize(model));
                        return report -> {};
                    }

                    @Override
                    public void ended(Path model, TrainingRun.Outcome outcome) {
                        told.add("ended " + target.relativize(model));
                    }

                    @Override
                    public void found(Path model) {
                        told.add("found " + target.relativize(model));
                    }
                });
    }

    @Test
    void trainsEachFoldWithEachSeedOnceAndSumsUp() throws IOException {
        Path target = folder.resolve("folds");
        CrossValidation result = series(target, List.of(tones), "speakers:3", List.of(1L, 2L), TaskMonitor.NONE)
                .orElseThrow();
        assertThat(told).hasSize(12).contains("ended seed-1/fold-1", "ended seed-2/fold-3");
        assertThat(result.seeds()).extracting(CrossValidation.Seed::seed).containsExactly(1L, 2L);
        assertThat(result.seeds().get(1).folds()).hasSize(3);
        assertThat(result.seeds().get(0).together().clips()).isEqualTo(27);
        assertThat(target.resolve(TrainingRun.REPORT)).exists();
        assertThat(target.resolve("seed-1/fold-1").resolve(TrainingLock.NAME)).doesNotExist();

        told.clear();
        CrossValidation again = series(target, List.of(tones), "speakers:3", List.of(1L, 2L), TaskMonitor.NONE)
                .orElseThrow();
        assertThat(told).hasSize(6).allMatch(line -> line.startsWith("found"));
        assertThat(again.unweightedAverageRecall()).isEqualTo(result.unweightedAverageRecall());
    }

    @Test
    void aModelOfAnotherTrainingIsNotTakenForThisOnes() throws IOException {
        Path target = folder.resolve("other-seed");
        series(target, List.of(tones), "none", List.of(1L), TaskMonitor.NONE);
        assertThatThrownBy(() -> series(target, List.of(tones), "none", List.of(2L), TaskMonitor.NONE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("other-seed")
                .hasMessageContaining("another recipe, seed");
    }

    @Test
    void eachCorpusIsLeftOutAndTestedOnTheEmotionsThatTheOthersHave() throws IOException {
        Path target = folder.resolve("corpora");
        CrossValidation result = series(target, List.of(tones, others), "corpora", List.of(1L), TaskMonitor.NONE)
                .orElseThrow();
        assertThat(told).containsExactly("begins tones", "ended tones", "begins others", "ended others");
        ModelFolder first = ModelFolder.open(target.resolve("tones"));
        assertThat(first.card().emotions()).containsExactly(Emotion.NEUTRAL, Emotion.ANGRY, Emotion.BORED);
        assertThat(first.card().training().corpora()).containsExactly("others (15 clips)");
        assertThat(first.card().training().speakers()).allMatch(speaker -> speaker.startsWith("others/"));
        var folds = result.seeds().get(0).folds();
        assertThat(folds.get(0).protocol())
                .startsWith("cross-corpus, trained on others, tested on tones, 9 clips of emotions")
                .contains("speaker-normalised");
        assertThat(folds.get(0).clips()).isEqualTo(18);
        assertThat(folds.get(0).classes())
                .extracting(figures -> figures.emotion())
                .containsExactly("neutral", "angry");
        assertThat(folds.get(1).clips()).isEqualTo(12);
    }

    @Test
    void whatAnotherProcessTrainsIsLeftToItAndWaitedFor() throws IOException {
        Path target = folder.resolve("shared");
        TrainingLock elsewhere = TrainingLock.take(target.resolve("fold-1")).orElseThrow();
        TaskMonitor monitor = (fraction, step) -> {
            if (step.equals("fold-1, waits for another process")) {
                told.add("waits");
                close(elsewhere);
            }
        };
        series(target, List.of(tones), "speakers:3", List.of(1L), monitor);
        assertThat(told)
                .containsExactly(
                        "begins fold-2",
                        "ended fold-2",
                        "begins fold-3",
                        "ended fold-3",
                        "waits",
                        "begins fold-1",
                        "ended fold-1");
    }

    private static void close(TrainingLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
