// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.model.corpus.Clip;
import org.speechemotion.model.corpus.Corpus;
import org.speechemotion.model.evaluate.ClipEvaluator;
import org.speechemotion.model.evaluate.Evaluation;
import org.speechemotion.model.evaluate.Prediction;
import org.speechemotion.model.network.EmotionClassifier;
import org.speechemotion.model.store.ModelCard;
import org.speechemotion.model.store.ModelFolder;
import org.speechemotion.model.store.ModelWriter;
import org.speechemotion.model.store.TrainingClips;

/**
 * One training from corpora to a model folder: split, training, the one look at the test part, card and report.
 *
 * @param corpora what to train on
 * @param recipe how
 * @param plan how the clips are split
 * @param seed of all random numbers
 * @param name name of the model
 * @param command the command that makes it again, for the card
 * @param start the model whose weights it starts from; null for random ones
 */
public record TrainingRun(
        List<Corpus> corpora,
        Recipe recipe,
        SplitPlan plan,
        long seed,
        String name,
        String command,
        ModelFolder start) {

    /** File of the report in a model folder. */
    public static final String REPORT = "evaluation.json";

    /**
     * What is known of a training, kept beside the model.
     *
     * @param validation figures on the validation clips, which chose the epoch; null without validation clips
     * @param test figures on the test clips, speaker-normalised; null without a test part
     * @param testTrainingNormalized the same clips normalised by the training set alone; null without a test part
     * @param epochs what happened, epoch by epoch
     */
    public record Report(
            Evaluation validation, Evaluation test, Evaluation testTrainingNormalized, List<EpochReport> epochs) {}

    /**
     * What came of one fold.
     *
     * @param card the model's card
     * @param report the report beside it
     * @param testPredictions of the test clips, empty without a test part
     */
    public record Outcome(ModelCard card, Report report, List<Prediction> testPredictions) {}

    /** The same with another seed and start. */
    TrainingRun with(long anotherSeed, ModelFolder anotherStart) {
        return new TrainingRun(corpora, recipe, plan, anotherSeed, name, command, anotherStart);
    }

    private StartModel startModel() {
        return start == null ? null : new StartModel(start);
    }

    /** Speakers that the first weights know. */
    private Set<String> known() {
        return start == null ? Set.of() : Set.copyOf(startModel().speakers());
    }

    private Fold fold(TrainingSet all, int number) throws IOException {
        return Fold.of(all, plan.split(all, number, seed, known()), recipe, seed, startModel());
    }

    /**
     * Trains one fold and writes its model folder. Stopped on the way, the same call goes on where it was.
     *
     * @param all the clips of the corpora with their features
     * @param number of the fold, from 1
     * @param folder the model folder to write
     * @param listener is told of each epoch
     */
    public Outcome run(TrainingSet all, int number, Path folder, TaskMonitor monitor, TrainingListener listener)
            throws IOException {
        Files.createDirectories(folder);
        Fold fold = fold(all, number);
        EmotionTrainer trainer = new EmotionTrainer(fold.set(), fold.split(), recipe, seed, startModel());
        CheckpointFile state = new CheckpointFile(folder, fold.fingerprint());
        TrainedNetwork trained = trainer.train(state, monitor.part(0, 0.98), listener);
        try (EmotionClassifier classifier = EmotionClassifier.load(trained.settings(), trained.parameters())) {
            ClipEvaluator evaluator = new ClipEvaluator(classifier, fold.set().emotions(), trained.normalization());
            ModelCard.Normalization normalization = trained.normalization();
            DataSplit split = fold.split();
            double temperature = trained.temperature();
            List<Prediction> test = predictions(fold.set(), split.test(), evaluator, temperature, true);
            List<Prediction> plain = predictions(fold.set(), split.test(), evaluator, temperature, false);
            List<Prediction> validation = predictions(fold.set(), split.validation(), evaluator, temperature, true);
            Report report = new Report(
                    figures(validationProtocol(fold) + "; " + normalization.protocol(), validation),
                    figures(split.protocol() + "; " + normalization.protocol(), test),
                    figures(split.protocol() + "; " + normalization.scope().plainProtocol(), plain),
                    trained.epochs());
            ModelCard card = new TrainingCard(this, fold.set(), split, fold.fingerprint()).card(trained, report);
            ModelWriter.writeJson(folder.resolve(REPORT), report);
            ModelWriter.write(folder, card, trained.parameters(), heard(fold));
            state.delete();
            return new Outcome(card, report, test);
        }
    }

    private String validationProtocol(Fold fold) {
        Set<String> known = known();
        long leaks = Arrays.stream(fold.split().validation())
                .mapToObj(place -> fold.set().clips().get(place).speakerId())
                .filter(known::contains)
                .distinct()
                .count();
        return "validation part, which chose the epoch and the temperature"
                + (leaks == 0
                        ? ""
                        : "; " + leaks + " of its speakers were heard by the model that this one started from");
    }

    private TrainingClips heard(Fold fold) {
        TrainingClips own = TrainingClips.of(Arrays.stream(fold.split().heard())
                .mapToObj(fold.set().features()::content)
                .toList());
        return start == null ? own : own.and(start.clips());
    }

    /**
     * Looks at the test part of a fold that was trained before.
     *
     * @param folder its model folder
     * @throws IOException if the model there is not of this run
     */
    public Outcome again(TrainingSet all, int number, Path folder) throws IOException {
        ModelFolder model = ModelFolder.open(folder);
        ModelCard card = model.card();
        Fold fold = fold(all, number);
        String made = card.training() == null ? null : card.training().fingerprint();
        if (!fold.fingerprint().equals(made)) {
            throw new IOException(folder + ": the model there was trained with another recipe, seed, split, start or "
                    + "other clips; write to another folder, or remove it");
        }
        try (EmotionClassifier classifier = EmotionClassifier.load(card.network(), model.parameters())) {
            ClipEvaluator evaluator = new ClipEvaluator(classifier, card.emotionSet(), card.normalization());
            List<Prediction> test = predictions(fold.set(), fold.split().test(), evaluator, card.temperature(), true);
            String protocol =
                    fold.split().protocol() + "; " + card.normalization().protocol();
            return new Outcome(card, new Report(null, figures(protocol, test), null, List.of()), test);
        }
    }

    private static Evaluation figures(String protocol, List<Prediction> predictions) {
        return predictions.isEmpty() ? null : Evaluation.of(protocol, predictions);
    }

    private static List<Prediction> predictions(
            TrainingSet set, int[] places, ClipEvaluator evaluator, double temperature, boolean speakerNormalized) {
        List<Clip> clips = new ArrayList<>();
        Arrays.stream(places).forEach(place -> clips.add(set.clips().get(place)));
        if (clips.isEmpty()) {
            return List.of();
        }
        List<float[]> logits =
                evaluator.logits(clips, places, set.features(), set.allowed(), speakerNormalized, TaskMonitor.NONE);
        return evaluator.predictions(clips, logits, temperature);
    }
}
