// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.speechemotion.model.store.NormalizationScope;
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
 */
public record TrainingRun(List<Corpus> corpora, Recipe recipe, SplitPlan plan, long seed, String name, String command) {

    /** File of the report in a model folder. */
    public static final String REPORT = "evaluation.json";

    /**
     * What is known of a training, kept beside the model.
     *
     * @param validation figures on the validation clips, which chose the epoch; null without validation clips
     * @param test figures on the test clips, normalised as the recipe says; null without a test part
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

    /**
     * Trains one fold and writes its model folder. Stopped on the way, the same call goes on where it was.
     *
     * @param set the clips of the corpora with their features
     * @param fold from 1
     * @param folder the model folder to write
     * @param listener is told of each epoch
     */
    public Outcome run(TrainingSet set, int fold, Path folder, TaskMonitor monitor, TrainingListener listener)
            throws IOException {
        Files.createDirectories(folder);
        DataSplit split = plan.split(set, fold, seed);
        EmotionTrainer trainer = new EmotionTrainer(set, split, recipe, seed, folder);
        TrainedNetwork trained = trainer.train(monitor.part(0, 0.98), listener);
        try (EmotionClassifier classifier = EmotionClassifier.load(trained.settings(), trained.parameters())) {
            ClipEvaluator evaluator = new ClipEvaluator(classifier, set.emotions(), trained.normalization());
            NormalizationScope scope = trained.normalization().scope();
            List<Prediction> test = predictions(set, split.test(), evaluator, trained, true);
            List<Prediction> plain = predictions(set, split.test(), evaluator, trained, false);
            List<Prediction> validation = predictions(set, split.validation(), evaluator, trained, true);
            Report report = new Report(
                    figures(
                            "validation part, which chose the epoch and the temperature; " + scope.protocol(),
                            validation),
                    figures(split.protocol() + "; " + scope.protocol(), test),
                    figures(split.protocol() + "; " + scope.plainProtocol(), plain),
                    trained.epochs());
            ModelCard card = card(set, split, trained, report);
            ModelWriter.writeJson(folder.resolve(REPORT), report);
            ModelWriter.write(folder, card, trained.parameters(), heard(set, split));
            trainer.deleteCheckpoint();
            return new Outcome(card, report, test);
        }
    }

    /**
     * Looks at the test part of a fold that was trained before.
     *
     * @param folder its model folder
     */
    public Outcome again(TrainingSet set, int fold, Path folder) throws IOException {
        ModelFolder model = ModelFolder.open(folder);
        DataSplit split = plan.split(set, fold, seed);
        ModelCard card = model.card();
        TrainedNetwork trained = new TrainedNetwork(
                card.network(),
                model.parameters(),
                card.normalization(),
                card.temperature(),
                card.logitBias(),
                List.of());
        try (EmotionClassifier classifier = EmotionClassifier.load(trained.settings(), trained.parameters())) {
            ClipEvaluator evaluator = new ClipEvaluator(classifier, card.emotionSet(), card.normalization());
            List<Prediction> test = predictions(set, split.test(), evaluator, trained, true);
            return new Outcome(card, new Report(null, figures(split.protocol(), test), null, List.of()), test);
        }
    }

    private static TrainingClips heard(TrainingSet set, DataSplit split) {
        return TrainingClips.of(IntStream.concat(Arrays.stream(split.train()), Arrays.stream(split.validation()))
                .mapToObj(set.features()::content)
                .toList());
    }

    private static Evaluation figures(String protocol, List<Prediction> predictions) {
        return predictions.isEmpty() ? null : Evaluation.of(protocol, predictions);
    }

    private static List<Prediction> predictions(
            TrainingSet set, int[] places, ClipEvaluator evaluator, TrainedNetwork trained, boolean speakerNormalized) {
        List<Clip> clips = Arrays.stream(places).mapToObj(set.clips()::get).toList();
        if (clips.isEmpty()) {
            return List.of();
        }
        List<float[]> logits =
                evaluator.logits(clips, places, set.features(), set.allowed(), speakerNormalized, TaskMonitor.NONE);
        return evaluator.predictions(clips, logits, trained.temperature());
    }

    private ModelCard card(TrainingSet set, DataSplit split, TrainedNetwork trained, Report report) {
        double minutes =
                trained.epochs().stream().mapToDouble(EpochReport::seconds).sum() / 60;
        List<ModelCard.Figure> figures = new ArrayList<>();
        add(figures, report.validation());
        add(figures, report.test());
        add(figures, report.testTrainingNormalized());
        List<String> speakers = Arrays.stream(split.train())
                .mapToObj(place -> set.clips().get(place).speakerId())
                .distinct()
                .sorted()
                .toList();
        return new ModelCard(
                name,
                "1.0",
                recipe.description(),
                set.emotions().emotions(),
                recipe.features(),
                trained.normalization(),
                trained.settings(),
                trained.temperature(),
                trained.bias(),
                new ModelCard.Training(
                        command,
                        corpora.stream()
                                .map(corpus ->
                                        corpus.name() + " (" + corpus.clips().size() + " clips)")
                                .toList(),
                        recipe.name(),
                        seed,
                        trained.epochs().size(),
                        Math.round(10 * minutes) / 10.0,
                        speakers,
                        LocalDate.now(ZoneOffset.UTC).toString()),
                figures,
                "Follows the licences of the training data: "
                        + corpora.stream().map(Corpus::name).collect(Collectors.joining(", ")) + ".",
                ModelWriter.sha256(trained.parameters()));
    }

    private void add(List<ModelCard.Figure> figures, Evaluation evaluation) {
        if (evaluation != null) {
            String names = corpora.stream().map(Corpus::name).collect(Collectors.joining(" + "));
            String protocol = evaluation.protocol() + "; " + evaluation.clips() + " clips of " + evaluation.speakers()
                    + " speakers";
            figures.add(figure(names, protocol, "accuracy", evaluation.accuracy()));
            figures.add(figure(names, protocol, "UAR", evaluation.unweightedAverageRecall()));
        }
    }

    private ModelCard.Figure figure(String corpus, String protocol, String metric, Evaluation.Interval interval) {
        return new ModelCard.Figure(corpus, protocol, metric, Math.round(interval.value() * 1e4) / 1e4, 0, command);
    }
}
