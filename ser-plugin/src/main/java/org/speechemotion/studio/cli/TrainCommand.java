// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.speechemotion.model.corpus.Corpora;
import org.speechemotion.model.corpus.Corpus;
import org.speechemotion.model.train.CrossValidation;
import org.speechemotion.model.train.Recipe;
import org.speechemotion.model.train.RecipeSearch;
import org.speechemotion.model.train.Recipes;
import org.speechemotion.model.train.SearchTrial;
import org.speechemotion.model.train.TrainingListener;
import org.speechemotion.model.train.TrainingSeries;
import org.speechemotion.model.train.TrainingSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ses train}: corpora in, a model folder with its report out. */
@Command(
        name = "train",
        description = "Trains a CNN-LSTM on corpora of labelled clips and writes a model folder with its figures.",
        footer = {
            "",
            "A corpus is a folder: RAVDESS, EMO-DB, CREMA-D, SAVEE and TESS are known by their file names; any other by "
                    + "a manifest.csv (path, speaker, emotion) or by sub-folders named after emotions.",
            "With --split speakers:K and no --fold, all folds are trained one after the other into fold-1 to fold-K, "
                    + "with --split corpora into a folder for each corpus, with several seeds into seed-N, with several "
                    + "recipes into a folder for each. What is there already is not trained again. Two processes with "
                    + "the same call share the work.",
            "--search looks for a better recipe; train with it afterwards: --recipe MODEL_FOLDER/recipe.json.",
            "A training that was stopped goes on where it was when the same call is given again."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class TrainCommand extends StudioCommand {

    private static final String ALL = "all";

    @Parameters(paramLabel = "CORPUS", arity = "1..*", description = "Folders of labelled clips.")
    private List<Path> corpora;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "MODEL_FOLDER",
            required = true,
            description = "The model folder to write.")
    private Path output;

    @Option(
            names = "--recipe",
            paramLabel = "NAME_OR_FILE",
            split = ",",
            description = "How to train: a built-in recipe or a JSON file. Several, or all, are compared. "
                    + "Default: ${DEFAULT-VALUE}.")
    private List<String> recipes = List.of(Recipes.DEFAULT);

    @Option(
            names = "--search",
            paramLabel = "N",
            description =
                    "Looks for a better recipe around this one in N trials, judged on validation speakers; writes "
                            + "recipe.json and trials.csv instead of a model.")
    private Integer search;

    @Option(
            names = "--halving",
            description = "In a search: a third of the epochs at first, and only the best third of the trials goes on.")
    private boolean halving;

    @Option(names = "--name", paramLabel = "NAME", description = "Name of the model; the folder's if not given.")
    private String name;

    @Mixin
    private TrainingOptions options;

    @Override
    public Integer call() throws IOException {
        options.check();
        if (halving && search == null) {
            throw wrongCall("--halving is for --search");
        }
        List<Recipe> chosen = new ArrayList<>();
        for (String recipe : recipes.equals(List.of(ALL)) ? Recipes.BUILT_IN : recipes) {
            chosen.add(options.recipe(recipe));
        }
        List<Corpus> read = new ArrayList<>();
        for (Path folder : corpora) {
            read.add(Corpora.read(folder));
        }
        options.plan(read);
        Path target = output.toAbsolutePath().normalize();
        if (search != null) {
            search(read, chosen, target);
        } else if (chosen.size() > 1) {
            compare(read, chosen, target);
        } else {
            train(read, chosen.get(0), target);
        }
        return Main.DONE;
    }

    private void train(List<Corpus> read, Recipe recipe, Path target) throws IOException {
        String title = name == null ? String.valueOf(target.getFileName()) : name;
        TrainingSeries series = options.series(read, recipe, target, title, commandLine());
        try (TerminalProgress progress = progress()) {
            describe(progress, read);
            TrainingSet set = TrainingSet.of(read, recipe.features(), options.cache(), progress);
            progress.restartEstimate();
            Optional<CrossValidation> result = series.run(set, progress, new TrainingLog(progress));
            if (series.folders().size() > 1) {
                progress.close();
                result.ifPresent(figures -> out().println(SeriesText.of(figures)));
            }
        }
    }

    private void compare(List<Corpus> read, List<Recipe> chosen, Path target) throws IOException {
        if (chosen.stream().map(Recipe::name).distinct().count() < chosen.size()) {
            throw wrongCall("--recipe names two recipes of one name");
        }
        if (!options.hasTest()) {
            throw wrongCall("to compare recipes, --split must keep a part for the test");
        }
        try (TerminalProgress progress = progress()) {
            describe(progress, read);
            RecipeComparison comparison = new RecipeComparison(read, options, target, commandLine(), progress);
            List<RecipeResult> results = comparison.run(chosen);
            progress.close();
            out().print(RecipeTable.text(results));
        }
    }

    private void search(List<Corpus> read, List<Recipe> chosen, Path target) throws IOException {
        if (search < 1) {
            throw wrongCall("--search must be 1 or more");
        }
        if (chosen.size() > 1 || options.seeds().size() > 1 || options.hasStart()) {
            throw wrongCall("--search takes one recipe, one seed and no --start");
        }
        RecipeSearch running = new RecipeSearch(
                chosen.get(0), options.plan(read), options.seeds().get(0), search, halving, target);
        try (TerminalProgress progress = progress()) {
            describe(progress, read);
            TrainingSet set = TrainingSet.of(read, chosen.get(0).features(), options.cache(), progress);
            progress.restartEstimate();
            RecipeSearch.Outcome outcome = running.run(set, progress, new RecipeSearch.Listener() {
                @Override
                public TrainingListener begins(int trial, Recipe recipe) {
                    return new TrainingLog(progress).notes();
                }

                @Override
                public void ended(SearchTrial trial) {
                    progress.message(SearchText.line(trial));
                }
            });
            progress.message("written: " + target.resolve(RecipeSearch.RECIPE));
            progress.close();
            out().print(SearchText.table(outcome));
        }
    }

    private static void describe(TerminalProgress progress, List<Corpus> corpora) {
        for (Corpus corpus : corpora) {
            progress.message(String.format(
                    Locale.ROOT,
                    "%s: %d clips, %d speakers, emotions %s",
                    corpus.name(),
                    corpus.clips().size(),
                    corpus.speakers().size(),
                    String.join(", ", corpus.emotions().labels())));
        }
    }

    /** The call for the model's card, with the folders' names only: whole paths say nothing to others. */
    private String commandLine() {
        String folders = corpora.stream()
                .map(folder ->
                        String.valueOf(folder.toAbsolutePath().normalize().getFileName()))
                .collect(Collectors.joining(" "));
        String names = recipes.stream()
                .map(recipe -> String.valueOf(Path.of(recipe).getFileName()))
                .collect(Collectors.joining(","));
        return "ses train " + folders + " -o " + output.getFileName() + " --recipe " + names + options.describe();
    }
}
