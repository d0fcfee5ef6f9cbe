// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.model.store.CardJson;
import org.speechemotion.model.store.ModelWriter;

/**
 * A search for a better recipe: trials with recipes drawn around one, judged on the validation speakers alone. With
 * halving, trials get a third of the epochs at first, and only the best third of them goes on to the end (Jamieson and
 * Talwalkar, "Non-stochastic best arm identification and hyperparameter optimization", AISTATS 2016). Trials that are
 * there already are not made again, and two processes share them.
 */
public final class RecipeSearch {

    /** The file with the best recipe. */
    public static final String RECIPE = "recipe.json";

    /** The file with all trials. */
    public static final String TRIALS = "trials.csv";

    private static final int THIRD = 3;

    private final Recipe recipe;
    private final RecipeSpace space;
    private final SplitPlan plan;
    private final long seed;
    private final int trials;
    private final boolean halving;
    private final Path folder;

    /** Is told how the search goes. */
    public interface Listener {

        /** A trial begins, or goes on to more epochs; what is returned is told of it. */
        TrainingListener begins(int trial, Recipe recipe);

        /** A trial was trained for so many epochs as it shall be at first, or at all. */
        void ended(SearchTrial trial);
    }

    /**
     * What came of it.
     *
     * @param trials in their order
     * @param best the best of them
     */
    public record Outcome(List<SearchTrial> trials, SearchTrial best) {}

    /** A trial with a number of epochs after which it is judged. */
    private record Step(int trial, Recipe recipe, int epochs) {}

    /**
     * Creates a search.
     *
     * @param recipe the recipe around which is searched
     * @param plan its first fold gives training and validation part; the test part is not looked at
     * @param trials number of trials, 1 or more
     */
    public RecipeSearch(Recipe recipe, SplitPlan plan, long seed, int trials, boolean halving, Path folder) {
        this.recipe = recipe;
        this.space = new RecipeSpace(recipe);
        this.plan = plan;
        this.seed = seed;
        this.trials = trials;
        this.halving = halving && trials >= THIRD;
        this.folder = folder;
    }

    /** Searches, and writes the trials and the best recipe into the folder. */
    public Outcome run(TrainingSet set, TaskMonitor monitor, Listener listener) throws IOException {
        Files.createDirectories(folder);
        DataSplit split = plan.split(set, 1, seed, Set.of());
        checkValidation(set, split);
        int epochs = recipe.optimizer().epochs();
        int first = halving ? (epochs + THIRD - 1) / THIRD : epochs;
        List<Integer> all = IntStream.rangeClosed(1, trials).boxed().toList();
        int finalists = halving ? (trials + THIRD - 1) / THIRD : 0;
        double firstPart = (double) trials * first / (trials * first + finalists * (epochs - first));
        Trials work = new Trials(set, split, listener);
        Collection<SearchTrial> judged = work.judge(all, first, monitor.part(0, firstPart));
        if (halving) {
            List<SearchTrial> ranked =
                    judged.stream().sorted(SearchTrial.BETTER_FIRST).toList();
            for (SearchTrial loser : ranked.subList(finalists, trials)) {
                Files.deleteIfExists(trialFolder(loser.trial()).resolve(CheckpointFile.NAME));
            }
            List<Integer> rest = ranked.subList(0, finalists).stream()
                    .map(SearchTrial::trial)
                    .sorted()
                    .toList();
            judged = work.judge(rest, epochs, monitor.part(firstPart, 1));
        }
        SearchTrial best = judged.stream().min(SearchTrial.BETTER_FIRST).orElseThrow();
        ModelWriter.writeJson(folder.resolve(RECIPE), found(best));
        return new Outcome(List.copyOf(work.known.values()), best);
    }

    private Recipe found(SearchTrial best) {
        Recipe drawn = space.draw(best.trial(), seed);
        String description = String.format(
                Locale.ROOT,
                "The best of %d recipes around %s: trial %d, validation UAR %.4f.",
                trials,
                recipe.name(),
                best.trial(),
                best.validationRecall());
        return drawn.named(recipe.name() + "-searched", description);
    }

    private static void checkValidation(TrainingSet set, DataSplit split) throws IOException {
        SortedSet<String> speakers = set.speakers(split.validation());
        speakers.retainAll(set.speakers(split.train()));
        if (split.validation().length == 0 || !speakers.isEmpty()) {
            throw new IOException("a search needs speakers for validation that are not trained on: give a corpus with "
                    + "three speakers or more, and no split by chance");
        }
    }

    private Path trialFolder(int trial) {
        return folder.resolve(String.format(Locale.ROOT, "trial-%02d", trial));
    }

    private final class Trials extends SharedWork<Step, SearchTrial> {

        private final TrainingSet set;
        private final DataSplit split;
        private final Listener listener;
        private final TreeMap<Integer, SearchTrial> known = new TreeMap<>();

        Trials(TrainingSet set, DataSplit split, Listener listener) {
            this.set = set;
            this.split = split;
            this.listener = listener;
        }

        Collection<SearchTrial> judge(List<Integer> numbers, int epochs, TaskMonitor monitor) throws IOException {
            List<Step> steps = numbers.stream()
                    .map(trial -> new Step(trial, space.draw(trial, seed), epochs))
                    .toList();
            return new ArrayList<>(run(steps, monitor).values());
        }

        @Override
        Path folder(Step step) {
            return trialFolder(step.trial());
        }

        @Override
        String name(Step step) {
            return "trial " + step.trial() + " of " + trials;
        }

        @Override
        boolean isDone(Step step) {
            return Files.exists(result(step));
        }

        private Path result(Step step) {
            return folder(step).resolve("after-" + step.epochs() + "-epochs.json");
        }

        @Override
        SearchTrial result(Step step, TaskMonitor monitor) throws IOException {
            Fold fold = Fold.of(set, split, step.recipe(), seed, null);
            SearchTrial kept = kept(step);
            if (kept != null && !kept.fingerprint().equals(fold.fingerprint())) {
                throw new IOException(folder(step)
                        + ": the trial there is of another search; write to another folder, or " + "remove it");
            }
            SearchTrial trial = kept == null ? train(step, fold, monitor) : kept;
            known.put(step.trial(), trial);
            TrialTable.write(RecipeSearch.this.folder.resolve(TRIALS), known.values());
            return trial;
        }

        private SearchTrial train(Step step, Fold fold, TaskMonitor monitor) throws IOException {
            Path target = folder(step);
            ModelWriter.writeJson(target.resolve(RECIPE), step.recipe());
            CheckpointFile state = new CheckpointFile(target, fold.fingerprint());
            List<EpochReport> reports = new EmotionTrainer(fold.set(), fold.split(), step.recipe(), seed, null)
                    .fit(state, step.epochs(), monitor, listener.begins(step.trial(), step.recipe()));
            SearchTrial trial = SearchTrial.of(step.trial(), step.recipe(), reports, fold.fingerprint());
            ModelWriter.writeJson(result(step), trial);
            if (step.epochs() == recipe.optimizer().epochs()) {
                state.delete();
            }
            listener.ended(trial);
            return trial;
        }

        private SearchTrial kept(Step step) throws IOException {
            if (!isDone(step)) {
                return null;
            }
            Path file = result(step);
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                SearchTrial kept = CardJson.read(reader, SearchTrial.class);
                if (kept != null && kept.fingerprint() != null) {
                    return kept;
                }
            } catch (JsonParseException e) {
                // Said below.
            }
            throw new IOException(file + ": is damaged; remove the folder of this trial");
        }
    }
}
