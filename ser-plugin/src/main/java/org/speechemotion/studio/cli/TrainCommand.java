// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.speechemotion.dsp.UserFolders;
import org.speechemotion.model.corpus.Corpora;
import org.speechemotion.model.corpus.Corpus;
import org.speechemotion.model.store.ModelFolder;
import org.speechemotion.model.store.ModelWriter;
import org.speechemotion.model.train.CrossValidation;
import org.speechemotion.model.train.Recipe;
import org.speechemotion.model.train.Recipes;
import org.speechemotion.model.train.SplitPlan;
import org.speechemotion.model.train.TrainingRun;
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
            "With --split speakers:K and no --fold, all folds are trained one after the other into fold-1 to fold-K; "
                    + "folds that are there already are not trained again."
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
            description = "What is kept for the test: none, random:SHARE or speakers:FOLDS. Default: ${DEFAULT-VALUE}.")
    private String split = "none";

    @Option(names = "--fold", paramLabel = "N", description = "The only fold to train and test, from 1.")
    private Integer fold;

    @Option(names = "--seed", paramLabel = "N", description = "Of all random numbers. Default: ${DEFAULT-VALUE}.")
    private long seed = 42;

    @Option(names = "--epochs", paramLabel = "N", description = "Passes over the clips; the recipe's if not given.")
    private Integer epochs;

    @Option(names = "--name", paramLabel = "NAME", description = "Name of the model; the folder's if not given.")
    private String name;

    @Option(
            names = "--cache",
            paramLabel = "FOLDER",
            description = "Where features are kept for the next training. Default: a folder of the user's cache.")
    private Path cache = UserFolders.cache("features");

    @Override
    public Integer call() throws IOException {
        SplitPlan plan = plan();
        Recipe chosen = Recipes.find(recipe);
        if (epochs != null) {
            if (epochs < 1) {
                throw wrongCall("--epochs must be 1 or more");
            }
            chosen = chosen.withEpochs(epochs);
        }
        List<Corpus> read = new ArrayList<>();
        for (Path folder : corpora) {
            read.add(Corpora.read(folder));
        }
        Path target = output.toAbsolutePath().normalize();
        TrainingRun run = new TrainingRun(
                read, chosen, plan, seed, name == null ? String.valueOf(target.getFileName()) : name, commandLine());
        try (TerminalProgress progress = progress()) {
            describe(progress, read);
            TrainingSet set = TrainingSet.of(read, chosen.features(), cache, progress);
            if (plan.folds() == 1 || fold != null) {
                train(run, set, fold == null ? 1 : fold, target, progress);
            } else {
                crossValidate(run, set, target, progress);
            }
        }
        return Main.DONE;
    }

    private SplitPlan plan() {
        try {
            SplitPlan plan = SplitPlan.parse(split);
            if (fold != null && (fold < 1 || fold > plan.folds())) {
                throw wrongCall("--fold must be 1 to " + plan.folds() + " with --split " + split);
            }
            return plan;
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

    private TrainingRun.Outcome train(
            TrainingRun run, TrainingSet set, int number, Path folder, TerminalProgress progress) throws IOException {
        TrainingRun.Outcome outcome = run.run(set, number, folder, progress, new TrainingLog(progress));
        outcome.card()
                .figures()
                .forEach(figure ->
                        progress.message("%s %.4f (%s)".formatted(figure.metric(), figure.value(), figure.protocol())));
        progress.message("written: " + folder);
        return outcome;
    }

    private void crossValidate(TrainingRun run, TrainingSet set, Path folder, TerminalProgress progress)
            throws IOException {
        List<TrainingRun.Outcome> outcomes = new ArrayList<>();
        for (int number = 1; number <= run.plan().folds(); number++) {
            Path inside = folder.resolve("fold-" + number);
            outcomes.add(
                    Files.exists(inside.resolve(ModelFolder.CARD))
                            ? run.again(set, number, inside)
                            : train(run, set, number, inside, progress));
        }
        CrossValidation result = CrossValidation.of(outcomes);
        ModelWriter.writeJson(folder.resolve(TrainingRun.REPORT), result);
        out().printf(
                        Locale.ROOT,
                        "UAR %.4f +- %.4f, accuracy %.4f +- %.4f over %d folds (seed %d, %s); all "
                                + "folds together: UAR %.4f, accuracy %.4f, ECE %.4f%n",
                        result.unweightedAverageRecall(),
                        result.unweightedAverageRecallDeviation(),
                        result.accuracy(),
                        result.accuracyDeviation(),
                        run.plan().folds(),
                        seed,
                        outcomes.get(0).card().normalization().scope().protocol(),
                        result.together().unweightedAverageRecall().value(),
                        result.together().accuracy().value(),
                        result.together().expectedCalibrationError());
    }

    /** The call for the model's card, with the folders' names only: whole paths say nothing to others. */
    private String commandLine() {
        String folders = corpora.stream()
                .map(folder ->
                        String.valueOf(folder.toAbsolutePath().normalize().getFileName()))
                .collect(Collectors.joining(" "));
        return "ses train " + folders + " -o " + output.getFileName() + " --recipe "
                + Path.of(recipe).getFileName() + " --split " + split + (fold == null ? "" : " --fold " + fold)
                + " --seed " + seed + (epochs == null ? "" : " --epochs " + epochs);
    }
}
