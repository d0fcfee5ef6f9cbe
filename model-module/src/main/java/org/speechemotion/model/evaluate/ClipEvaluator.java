// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.feature.BandNormalizer;
import org.speechemotion.dsp.feature.BandStatistics;
import org.speechemotion.dsp.feature.FrameMatrix;
import org.speechemotion.model.corpus.Clip;
import org.speechemotion.model.corpus.FeatureCache;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.label.EmotionScores;
import org.speechemotion.model.label.EmotionSet;
import org.speechemotion.model.network.EmotionClassifier;
import org.speechemotion.model.store.ModelCard;

/** Runs a network over labelled clips, normalised as the network wants it, or by the training set alone. */
public final class ClipEvaluator {

    /** What a logit is set to where the clip's corpus does not have the emotion. */
    public static final float NOT_ALLOWED = -1e9f;

    private static final int BATCH = 32;

    private final EmotionClassifier classifier;
    private final EmotionSet emotions;
    private final ModelCard.Normalization normalization;

    /** Creates an evaluator for a network with the given outputs and normalisation. */
    public ClipEvaluator(EmotionClassifier classifier, EmotionSet emotions, ModelCard.Normalization normalization) {
        this.classifier = classifier;
        this.emotions = emotions;
        this.normalization = normalization;
    }

    /**
     * Logits of each clip, those of emotions that do not occur in its corpus set to {@link #NOT_ALLOWED}.
     *
     * @param clips the clips, whose features are at {@code places} of the cache
     * @param allowed the emotions of each corpus by its name
     * @param adapted whether the clips' own speech is used to normalise them and their logits as the network's scope
     *     says, without their labels; otherwise the training set's statistics alone
     */
    public List<float[]> logits(
            List<Clip> clips,
            int[] places,
            FeatureCache features,
            Map<String, EmotionSet> allowed,
            boolean adapted,
            TaskMonitor monitor) {
        float[][] logits = raw(clips, places, features, adapted, monitor);
        for (int clip = 0; clip < logits.length; clip++) {
            restrict(logits[clip], allowed.get(clips.get(clip).corpus()));
        }
        if (adapted) {
            new TestNormalizers(clips, places, features, normalization).balance(logits);
        }
        return List.of(logits);
    }

    private float[][] raw(List<Clip> clips, int[] places, FeatureCache features, boolean adapted, TaskMonitor monitor) {
        BandNormalizer[] normalizers = normalizers(clips, places, features, adapted);
        float[][] logits = new float[clips.size()][];
        // Clips of like length together, so that little is padded.
        List<Integer> order = IntStream.range(0, clips.size())
                .boxed()
                .sorted(Comparator.comparingInt(clip -> features.frames(places[clip])))
                .toList();
        for (int first = 0; first < order.size(); first += BATCH) {
            monitor.checkCancelled();
            List<Integer> batch = order.subList(first, Math.min(order.size(), first + BATCH));
            List<FrameMatrix> frames = batch.stream()
                    .map(clip -> normalizers[clip].apply(features.get(places[clip])))
                    .toList();
            float[][] rows = classifier.logits(frames);
            for (int i = 0; i < rows.length; i++) {
                logits[batch.get(i)] = rows[i];
            }
            monitor.progress((double) first / order.size(), "recognising " + order.size() + " clips");
        }
        return logits;
    }

    private void restrict(float[] logits, EmotionSet allowed) {
        for (int i = 0; i < logits.length; i++) {
            if (allowed.indexOf(emotions.get(i)) < 0) {
                logits[i] = NOT_ALLOWED;
            }
        }
    }

    private BandNormalizer[] normalizers(List<Clip> clips, int[] places, FeatureCache features, boolean adapted) {
        if (adapted) {
            return new TestNormalizers(clips, places, features, normalization).adapted();
        }
        BandNormalizer[] same = new BandNormalizer[clips.size()];
        Arrays.fill(
                same, normalization.normalizer(new BandStatistics(normalization.mean().length), features.frameStep()));
        return same;
    }

    /** Predictions from logits at a temperature, over the emotions that are allowed for each clip. */
    public List<Prediction> predictions(List<Clip> clips, List<float[]> logits, double temperature) {
        List<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < clips.size(); i++) {
            float[] all = Softmax.of(logits.get(i), temperature);
            List<Emotion> kept = new ArrayList<>();
            for (int e = 0; e < all.length; e++) {
                if (logits.get(i)[e] != NOT_ALLOWED) {
                    kept.add(emotions.get(e));
                }
            }
            float[] values = new float[kept.size()];
            for (int e = 0; e < values.length; e++) {
                values[e] = all[emotions.indexOf(kept.get(e))];
            }
            predictions.add(new Prediction(clips.get(i), new EmotionScores(new EmotionSet(kept), values)));
        }
        return predictions;
    }
}
