// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.feature.FrameMatrix;
import org.speechemotion.model.corpus.Clip;
import org.speechemotion.model.evaluate.Calibration;
import org.speechemotion.model.evaluate.ClipEvaluator;
import org.speechemotion.model.evaluate.Evaluation;
import org.speechemotion.model.evaluate.Prediction;
import org.speechemotion.model.label.EmotionSet;
import org.speechemotion.model.network.Batch;
import org.speechemotion.model.network.EmotionClassifier;
import org.speechemotion.model.network.NetworkSettings;
import org.speechemotion.model.network.NetworkTrainer;

/** Fits a network to a training set, after a recipe. Keeps the epoch that is best on the validation clips. */
public final class EmotionTrainer {

    private final TrainingSet set;
    private final DataSplit split;
    private final Recipe recipe;
    private final long seed;
    private final NetworkSettings settings;
    private final ClipPreparation preparation;
    private final List<Clip> validationClips;
    private final List<EpochReport> reports = new ArrayList<>();
    private byte[] best;
    private double bestLoss = Double.POSITIVE_INFINITY;
    private int bestEpoch;

    /** Prepares a training: statistics of the clips are gathered here. */
    public EmotionTrainer(TrainingSet set, DataSplit split, Recipe recipe, long seed) {
        this.set = set;
        this.split = split;
        this.recipe = recipe;
        this.seed = seed;
        settings = recipe.networkFor(set.emotions().size());
        preparation = new ClipPreparation(set, split.train(), recipe.augmentation(), recipe.features());
        validationClips =
                Arrays.stream(split.validation()).mapToObj(set.clips()::get).toList();
    }

    /**
     * Trains.
     *
     * @param monitor is told of the progress and asked whether to go on
     * @param listener is told of each epoch
     * @throws java.util.concurrent.CancellationException if the monitor says so
     */
    public TrainedNetwork train(TaskMonitor monitor, Consumer<EpochReport> listener) throws IOException {
        Recipe.Optimizer optimizer = recipe.optimizer();
        BatchPlan plan = new BatchPlan(set, split.train(), optimizer.batch(), optimizer.balance());
        int steps = plan.size() * optimizer.epochs();
        try (NetworkTrainer network = new NetworkTrainer(
                settings,
                NetworkTrainer.LearningRate.oneCycle(optimizer.rate(), steps),
                optimizer.weightDecay(),
                optimizer.averaging(),
                seed)) {
            for (int epoch = 1; epoch <= optimizer.epochs(); epoch++) {
                long start = System.nanoTime();
                double loss = runEpoch(network, plan, epoch, monitor);
                EpochReport report = validate(network, epoch, loss, start);
                reports.add(report);
                listener.accept(report);
                if (epoch - bestEpoch >= optimizer.patience()) {
                    break;
                }
            }
        }
        return calibrated(best);
    }

    /** The network with the probabilities calibrated on the validation clips. */
    private TrainedNetwork calibrated(byte[] parameters) throws IOException {
        try (EmotionClassifier classifier = EmotionClassifier.load(settings, parameters)) {
            ClipEvaluator evaluator = new ClipEvaluator(classifier, set.emotions(), preparation.normalization());
            int[] truths = validationClips.stream()
                    .mapToInt(clip -> set.emotions().indexOf(clip.emotion()))
                    .toArray();
            double temperature = Calibration.temperature(validationLogits(evaluator, set.allowed()), truths);
            Map<String, EmotionSet> all = new HashMap<>();
            set.allowed().keySet().forEach(corpus -> all.put(corpus, set.emotions()));
            float[] bias = Calibration.biases(
                    validationLogits(evaluator, all), truths, set.emotions().size(), temperature);
            return new TrainedNetwork(
                    settings, parameters, preparation.normalization(), temperature, bias, List.copyOf(reports));
        }
    }

    private double runEpoch(NetworkTrainer network, BatchPlan plan, int epoch, TaskMonitor monitor) {
        double loss = 0;
        List<List<Integer>> batches = plan.batches(seed * 1000 + epoch);
        int done = 0;
        for (List<Integer> places : batches) {
            monitor.checkCancelled();
            SplittableRandom random = new SplittableRandom((seed * 1000 + epoch) * 100_000 + done);
            List<FrameMatrix> clips = places.stream()
                    .map(clip -> preparation.prepare(clip, random))
                    .toList();
            loss += network.step(Batch.of(clips, settings.timeReduction()), targets(places), allowed(places));
            done++;
            double part = (epoch - 1 + (double) done / batches.size())
                    / recipe.optimizer().epochs();
            monitor.progress(
                    part, "epoch " + epoch + " of " + recipe.optimizer().epochs());
        }
        return loss / batches.size();
    }

    private EpochReport validate(NetworkTrainer network, int epoch, double loss, long start) throws IOException {
        byte[] parameters = network.parameters();
        double validationLoss = Double.NaN;
        double recall = Double.NaN;
        if (!validationClips.isEmpty()) {
            List<Prediction> predictions = validationPredictions(parameters);
            validationLoss = predictions.stream()
                    .mapToDouble(prediction -> -Math.log(Math.max(
                            1e-9, prediction.scores().of(prediction.clip().emotion()))))
                    .average()
                    .orElseThrow();
            recall = Evaluation.recall(predictions);
        }
        boolean better = !(validationLoss >= bestLoss);
        if (better) {
            best = parameters;
            bestLoss = Double.isNaN(validationLoss) ? bestLoss : validationLoss;
            bestEpoch = epoch;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new EpochReport(epoch, recipe.optimizer().epochs(), loss, validationLoss, recall, better, seconds);
    }

    private List<Prediction> validationPredictions(byte[] parameters) throws IOException {
        try (EmotionClassifier classifier = EmotionClassifier.load(settings, parameters)) {
            ClipEvaluator evaluator = new ClipEvaluator(classifier, set.emotions(), preparation.normalization());
            return evaluator.predictions(validationClips, validationLogits(evaluator, set.allowed()), 1);
        }
    }

    private List<float[]> validationLogits(ClipEvaluator evaluator, Map<String, EmotionSet> allowed) {
        return evaluator.logits(validationClips, split.validation(), set.features(), allowed, true, TaskMonitor.NONE);
    }

    /** Wanted probabilities: most on the label, the rest spread over the emotions of the clip's corpus. */
    private float[] targets(List<Integer> places) {
        int emotions = set.emotions().size();
        double smoothing = recipe.optimizer().labelSmoothing();
        float[] targets = new float[places.size() * emotions];
        for (int i = 0; i < places.size(); i++) {
            Clip clip = set.clips().get(places.get(i));
            EmotionSet allowed = set.allowed().get(clip.corpus());
            for (int e = 0; e < emotions; e++) {
                if (allowed.indexOf(set.emotions().get(e)) >= 0) {
                    targets[i * emotions + e] = (float) (smoothing / allowed.size());
                }
            }
            targets[i * emotions + set.emotions().indexOf(clip.emotion())] += (float) (1 - smoothing);
        }
        return targets;
    }

    private float[] allowed(List<Integer> places) {
        int emotions = set.emotions().size();
        float[] mask = new float[places.size() * emotions];
        for (int i = 0; i < places.size(); i++) {
            EmotionSet allowed =
                    set.allowed().get(set.clips().get(places.get(i)).corpus());
            for (int e = 0; e < emotions; e++) {
                mask[i * emotions + e] = allowed.indexOf(set.emotions().get(e)) >= 0 ? 0 : ClipEvaluator.NOT_ALLOWED;
            }
        }
        return mask;
    }
}
