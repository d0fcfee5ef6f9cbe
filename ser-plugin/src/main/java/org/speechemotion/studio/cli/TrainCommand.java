// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.speechemotion.dsp.UserFolders;
import org.speechemotion.model.corpus.Corpora;
import org.speechemotion.model.corpus.Corpus;
import org.speechemotion.model.train.CrossValidation;
import org.speechemotion.model.train.Recipe;
import org.speechemotion.model.train.Recipes;
import org.speechemotion.model.train.SplitPlan;
import org.speechemotion.model.train.TrainingRun;
import org.speechemotion.model.train.TrainingSeries;
import org.speechemotion.model.train.TrainingSet;
import picocli.CommandLine.Command;
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
                    + "with --split corpora into a folder for each corpus, with several seeds into seed-N. What is there "
                    + "already is not trained again. Two processes with the same call share the work.",
            "A training that was stopped goes on where it was when the same call is given again."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class TrainCommand extends StudioCommand {

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
            description = "How to train: a built-in recipe or a JSON file. Default: ${DEFAULT-VALUE}.")
    private String recipe = Recipes.DEFAULT;

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

    @Option(names = "--name", paramLabel = "NAME", description = "Name of the model; the folder's if not given.")
    private String name;

    @Option(
            names = "--cache",
            paramLabel = "FOLDER",
            description = "Where features are kept for the next training. Default: a folder of the user's cache.")
    private Path cache = UserFolders.cache("features");

    @Override
    public Integer call() throws IOException {
        SplitPlan all = plan();
        Recipe chosen = recipe();
        List<Corpus> read = new ArrayList<>();
        for (Path folder : corpora) {
            read.add(Corpora.read(folder));
        }
        checkFolds(all, read);
        Path target = output.toAbsolutePath().normalize();
        TrainingRun run = new TrainingRun(
                read,
                chosen,
                fold == null ? all : all.only(fold),
                seeds.get(0),
                name == null ? String.valueOf(target.getFileName()) : name,
                commandLine(),
                null);
        Path foldName = Path.of(fold == null ? "" : all.foldName(read, fold));
        TrainingSeries series = new TrainingSeries(run, seeds, target, StartOption.of(start, foldName));
        try (TerminalProgress progress = progress()) {
            describe(progress, read);
            TrainingSet set = TrainingSet.of(read, chosen.features(), cache, progress);
            progress.restartEstimate();
            Optional<CrossValidation> result = series.run(set, progress, new TrainingLog(progress));
            if (all.folds(read) > 1 && fold == null || seeds.size() > 1) {
                progress.close();
                result.ifPresent(figures -> out().println(SeriesText.of(figures)));
            }
        }
        return Main.DONE;
    }

    private SplitPlan plan() throws IOException {
        if (new HashSet<>(seeds).size() < seeds.size()) {
            throw wrongCall("--seeds names a seed twice");
        }
        try {
            return SplitPlan.parse(split);
        } catch (IllegalArgumentException e) {
            throw wrongCall("--" + e.getMessage());
        }
    }

    private Recipe recipe() throws IOException {
        if (epochs != null && epochs < 1) {
            throw wrongCall("--epochs must be 1 or more");
        }
        if (rate != null && !(rate > 0)) {
            throw wrongCall("--rate must be above 0");
        }
        Recipe chosen = Recipes.find(recipe);
        chosen = epochs == null ? chosen : chosen.withEpochs(epochs);
        return rate == null ? chosen : chosen.withRate(rate);
    }

    private void checkFolds(SplitPlan plan, List<Corpus> read) {
        try {
            int folds = plan.folds(read);
            if (fold != null && (fold < 1 || fold > folds)) {
                throw wrongCall("--fold must be 1 to " + folds + " with --split " + split);
            }
        } catch (IllegalArgumentException e) {
            throw wrongCall("--" + e.getMessage());
        }
    }

    private static void describe(TerminalProgress progress, List<Corpus> corpora) {
        for (Corpus corpus : corpora) {
            progress.message("%s: %d clips, %d speakers, emotions %s"
                    .formatted(
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
        return "ses train " + folders + " -o " + output.getFileName() + " --recipe "
                + Path.of(recipe).getFileName() + " --split "
                + (split.endsWith(".csv") ? Path.of(split).getFileName() : split)
                + (fold == null ? "" : " --fold " + fold)
                + " --seeds " + seeds.stream().map(String::valueOf).collect(Collectors.joining(","))
                + (epochs == null ? "" : " --epochs " + epochs)
                + (rate == null ? "" : " --rate " + rate)
                + (start == null ? "" : " --start " + Path.of(start).getFileName());
    }
}
