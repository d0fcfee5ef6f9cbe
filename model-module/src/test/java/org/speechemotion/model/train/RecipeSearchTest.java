// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.model.SyntheticCorpus;
import org.speechemotion.model.corpus.Corpora;

@Tag("slow")
class RecipeSearchTest {

    @TempDir
    static Path folder;

    private static final Recipe BASE = SmallTraining.recipe();
    private static TrainingSet set;

    private final List<String> told = new ArrayList<>();

    @BeforeAll
    static void makeCorpus() throws IOException {
        set = TrainingSet.of(
                List.of(Corpora.read(SyntheticCorpus.write(folder.resolve("tones"), 3, 4))),
                BASE.features(),
                folder.resolve("cache"),
                TaskMonitor.NONE);
    }

    private RecipeSearch.Outcome search(String name, String split, int trials, boolean halving, TaskMonitor monitor)
            throws IOException {
        return new RecipeSearch(BASE, SplitPlan.parse(split), 5, trials, halving, folder.resolve(name))
                .run(set, monitor, new RecipeSearch.Listener() {
                    @Override
                    public TrainingListener begins(int trial, Recipe recipe) {
                        told.add("begins " + trial);
                        return report -> {};
                    }

                    @Override
                    public void ended(SearchTrial trial) {
                        told.add("ended " + trial.trial() + " after " + trial.epochs());
                    }
                });
    }

    @Test
    void theFirstRecipeIsTheGivenOneAndTheOthersAreAroundIt() {
        RecipeSpace space = new RecipeSpace(BASE);
        assertThat(space.draw(1, 5).optimizer()).isEqualTo(BASE.optimizer());
        assertThat(space.draw(1, 5).network()).isEqualTo(BASE.network());
        Set<Object> rates = new HashSet<>();
        for (int trial = 2; trial < 40; trial++) {
            Recipe drawn = space.draw(trial, 5);
            assertThat(drawn).isEqualTo(space.draw(trial, 5));
            assertThat(drawn.optimizer().rate()).isBetween(0.005 / 3.01, 0.005 * 3.01);
            assertThat(drawn.optimizer().epochs()).isEqualTo(BASE.optimizer().epochs());
            assertThat(drawn.optimizer().batch()).isIn(4, 8, 16);
            assertThat(drawn.network().dropout()).isBetween(0.1, 0.5);
            assertThat(drawn.network().recurrent().units()).isIn(4, 8, 12);
            assertThat(drawn.augmentation().tempo()).isZero();
            assertThat(drawn.augmentation().noise()).isBetween(0.15, 0.45);
            rates.add(drawn.optimizer().rate());
        }
        assertThat(rates).hasSizeGreaterThan(30);
        assertThat(space.draw(2, 5)).isNotEqualTo(space.draw(2, 6));
    }

    @Test
    void halvingTakesTheBestThirdToTheEnd() throws IOException {
        RecipeSearch.Outcome outcome = search("halving", "none", 4, true, TaskMonitor.NONE);
        assertThat(told.subList(0, 8))
                .containsExactly(
                        "begins 1",
                        "ended 1 after 1",
                        "begins 2",
                        "ended 2 after 1",
                        "begins 3",
                        "ended 3 after 1",
                        "begins 4",
                        "ended 4 after 1");
        assertThat(told.subList(8, told.size()))
                .hasSize(4)
                .filteredOn(line -> line.endsWith("after 3"))
                .hasSize(2);
        assertThat(outcome.trials()).hasSize(4);
        assertThat(outcome.best().epochs()).isEqualTo(3);
        Path kept = folder.resolve("halving");
        assertThat(Files.readAllLines(kept.resolve(RecipeSearch.TRIALS)))
                .hasSize(5)
                .first()
                .asString()
                .startsWith("trial,epochs,validation_uar,validation_loss,minutes,rate,weightDecay");
        Recipe found = Recipes.find(kept.resolve(RecipeSearch.RECIPE).toString());
        assertThat(found.name()).isEqualTo("small-searched");
        assertThat(found.optimizer())
                .isEqualTo(new RecipeSpace(BASE).draw(outcome.best().trial(), 5).optimizer());
        try (var files = Files.walk(kept)) {
            assertThat(files).noneMatch(file -> file.endsWith(CheckpointFile.NAME));
        }
    }

    @Test
    void aStoppedSearchGoesOnAndEndsAlike() throws IOException {
        RecipeSearch.Outcome whole = search("whole", "none", 4, true, TaskMonitor.NONE);
        assertThatThrownBy(() -> search("stopped", "none", 4, true, SmallTraining.cancelledAfter(14)))
                .isInstanceOf(CancellationException.class);
        told.clear();
        RecipeSearch.Outcome resumed = search("stopped", "none", 4, true, TaskMonitor.NONE);
        assertThat(told).hasSizeLessThan(12);
        assertThat(resumed.best().trial()).isEqualTo(whole.best().trial());
        assertThat(resumed.trials())
                .extracting(SearchTrial::validationLoss)
                .isEqualTo(
                        whole.trials().stream().map(SearchTrial::validationLoss).toList());
        told.clear();
        search("stopped", "none", 4, true, TaskMonitor.NONE);
        assertThat(told).isEmpty();
    }

    @Test
    void validationSpeakersAreNeeded() {
        assertThatThrownBy(() -> search("chance", "random:0.3", 2, false, TaskMonitor.NONE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("speakers for validation that are not trained on");
    }
}
