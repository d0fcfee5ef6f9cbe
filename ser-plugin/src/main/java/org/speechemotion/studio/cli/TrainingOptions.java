// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.speechemotion.dsp.UserFolders;
import org.speechemotion.model.corpus.Corpus;
import org.speechemotion.model.train.Recipe;
import org.speechemotion.model.train.Recipes;
import org.speechemotion.model.train.SplitPlan;
import org.speechemotion.model.train.TrainingRun;
import org.speechemotion.model.train.TrainingSeries;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of a training: what is tested, from where it starts, by which numbers. */
final class TrainingOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--split",
            paramLabel = "SPLIT",
            description = "What is kept for the test: none, random:SHARE, speakers:FOLDS, corpora (each in turn) or a "
                    + "CSV file (columns path or speaker, and part: train, validation or test). "
                    + "Default: ${DEFAULT-VALUE}.")
    private String split = "none";

    @Option(names = "--fold", paramLabel = "N", description = "The only fold to train and test, from 1.")
    private Integer fold;

    @Option(
            names = {"--seed", "--seeds"},
            paramLabel = "N",
            split = ",",
            description = "Of all random numbers; several, such as 42,43,44, train as many times. "
                    + "Default: ${DEFAULT-VALUE}.")
    private List<Long> seeds = List.of(42L);

    @Option(
            names = "--start",
            paramLabel = "MODEL",
            description = "A model (its name or folder) whose weights the training starts from; with folds, a folder "
                    + "with a model for each.")
    private String start;

    @Option(names = "--epochs", paramLabel = "N", description = "Passes over the clips; the recipe's if not given.")
    private Integer epochs;

    @Option(names = "--rate", paramLabel = "R", description = "Highest learning rate; the recipe's if not given.")
    private Double rate;

    @Option(
            names = "--cache",
            paramLabel = "FOLDER",
            description = "Where features are kept for the next training. Default: a folder of the user's cache.")
    private Path cache = UserFolders.cache("features");

    /** Refuses what is wrong whatever the corpora are. */
    SplitPlan check() throws IOException {
        if (new HashSet<>(seeds).size() < seeds.size()) {
            throw wrong("--seeds names a seed twice");
        }
        if (epochs != null && epochs < 1) {
            throw wrong("--epochs must be 1 or more");
        }
        if (rate != null && !(rate > 0)) {
            throw wrong("--rate must be above 0");
        }
        try {
            return SplitPlan.parse(split);
        } catch (IllegalArgumentException e) {
            throw wrong("--" + e.getMessage());
        }
    }

    /** The split of these corpora, that of the only fold if there is one. */
    SplitPlan plan(List<Corpus> corpora) throws IOException {
        SplitPlan plan = check();
        try {
            int folds = plan.folds(corpora);
            if (fold != null && (fold < 1 || fold > folds)) {
                throw wrong("--fold must be 1 to " + folds + " with --split " + split);
            }
        } catch (IllegalArgumentException e) {
            throw wrong("--" + e.getMessage());
        }
        return fold == null ? plan : plan.only(fold);
    }

    /** A recipe with the numbers that are given apart from it. */
    Recipe recipe(String nameOrFile) throws IOException {
        Recipe recipe = Recipes.find(nameOrFile);
        recipe = epochs == null ? recipe : recipe.withEpochs(epochs);
        return rate == null ? recipe : recipe.withRate(rate);
    }

    /** The trainings of a recipe into a folder. */
    TrainingSeries series(List<Corpus> corpora, Recipe recipe, Path folder, String name, String call)
            throws IOException {
        TrainingRun run = new TrainingRun(corpora, recipe, plan(corpora), seeds.get(0), name, call, null);
        Path foldName = Path.of(fold == null ? "" : check().foldName(corpora, fold));
        return new TrainingSeries(run, seeds, folder, StartOption.of(start, foldName));
    }

    List<Long> seeds() {
        return seeds;
    }

    /** Whether the split keeps a part for the test. */
    boolean hasTest() {
        return !split.equals("none");
    }

    Path cache() {
        return cache;
    }

    boolean hasStart() {
        return start != null;
    }

    /** The options as they stand in a call, with the names of files alone: whole paths say nothing to others. */
    String describe() {
        return " --split " + (split.endsWith(".csv") ? Path.of(split).getFileName() : split)
                + (fold == null ? "" : " --fold " + fold)
                + " --seeds " + seeds.stream().map(String::valueOf).collect(Collectors.joining(","))
                + (epochs == null ? "" : " --epochs " + epochs)
                + (rate == null ? "" : " --rate " + rate)
                + (start == null ? "" : " --start " + Path.of(start).getFileName());
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
