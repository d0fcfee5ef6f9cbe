// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.model.corpus.Clip;
import org.speechemotion.model.evaluate.Calibration;
import org.speechemotion.model.evaluate.ClipEvaluator;
import org.speechemotion.model.evaluate.Evaluation;
import org.speechemotion.model.evaluate.Prediction;
import org.speechemotion.model.label.EmotionSet;
import org.speechemotion.model.network.EmotionClassifier;
import org.speechemotion.model.network.NetworkSettings;
import org.speechemotion.model.store.ModelCard;

/** How parameters do on the validation clips: for the choice of the epoch, and for calibrated probabilities. */
final class Validation {

    /**
     * Figures of an epoch.
     *
     * @param loss mean cross-entropy, NaN without validation clips
     * @param recall unweighted average recall, NaN without validation clips
     */
    record Figures(double loss, double recall) {}

    /** Little speech of one's own says little about how one's answers are drawn. */
    private static final double BALANCE_SECONDS = 20;

    private final TrainingSet set;
    private final int[] places;
    private final List<Clip> clips;
    private final NetworkSettings settings;
    private final ModelCard.Normalization normalization;

    /**
     * Prepares.
     *
     * @param normalization of the training
     * @param augmentation tells how much the training set's statistics weigh in use
     */
    Validation(
            TrainingSet set,
            int[] places,
            NetworkSettings settings,
            ModelCard.Normalization normalization,
            Recipe.Augmentation augmentation) {
        this.set = set;
        this.places = places;
        this.settings = settings;
        this.normalization =
                normalization.inUse(augmentation.priorSecondsInUse(), augmentation.ownShareInUse(), BALANCE_SECONDS);
        clips = Arrays.stream(places).mapToObj(set.clips()::get).toList();
    }

    Figures figures(byte[] parameters) throws IOException {
        if (clips.isEmpty()) {
            return new Figures(Double.NaN, Double.NaN);
        }
        try (EmotionClassifier classifier = EmotionClassifier.load(settings, parameters)) {
            ClipEvaluator evaluator = new ClipEvaluator(classifier, set.emotions(), normalization);
            List<Prediction> predictions = evaluator.predictions(clips, logits(evaluator, set.allowed()), 1);
            double loss = predictions.stream()
                    .mapToDouble(prediction -> -Math.log(Math.max(
                            1e-9, prediction.scores().of(prediction.clip().emotion()))))
                    .average()
                    .orElseThrow();
            return new Figures(loss, Evaluation.recall(predictions));
        }
    }

    /** The network with the probabilities calibrated. */
    TrainedNetwork calibrated(byte[] parameters, List<EpochReport> reports) throws IOException {
        try (EmotionClassifier classifier = EmotionClassifier.load(settings, parameters)) {
            ClipEvaluator evaluator = new ClipEvaluator(classifier, set.emotions(), normalization);
            int[] truths = clips.stream()
                    .mapToInt(clip -> set.emotions().indexOf(clip.emotion()))
                    .toArray();
            double temperature = Calibration.temperature(logits(evaluator, set.allowed()), truths);
            Map<String, EmotionSet> all = new HashMap<>();
            set.allowed().keySet().forEach(corpus -> all.put(corpus, set.emotions()));
            float[] bias = Calibration.biases(
                    logits(evaluator, all), truths, set.emotions().size(), temperature);
            return new TrainedNetwork(settings, parameters, normalization, temperature, bias, reports);
        }
    }

    private List<float[]> logits(ClipEvaluator evaluator, Map<String, EmotionSet> allowed) {
        return evaluator.logits(clips, places, set.features(), allowed, true, TaskMonitor.NONE);
    }
}
