// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.model.corpus.Clip;
import org.speechemotion.model.corpus.Corpus;
import org.speechemotion.model.corpus.FeatureCache;
import org.speechemotion.model.evaluate.ClipGroup.Independence;
import org.speechemotion.model.label.EmotionSet;
import org.speechemotion.model.network.EmotionClassifier;
import org.speechemotion.model.store.ModelFolder;

/** Runs a model over the clips of corpora. */
public final class CorpusEvaluator {

    private static final double FEATURES = 0.5;
    private static final double CLEAN = 0.6;

    private final ModelFolder model;
    private final EmotionSet emotions;
    private final NoisePlan noise;
    private final boolean independentOnly;
    private final Path cache;

    /** A loaded network, and the emotions that occur in each corpus. */
    private record Run(EmotionClassifier classifier, Map<String, EmotionSet> allowed) {}

    /**
     * Creates an evaluator.
     *
     * @param emotions the emotions to choose from; clips of others are left out
     * @param noise which noises the most independent clips are tried in
     * @param independentOnly whether only clips are looked at that are surely speaker-independent
     * @param cache folder where features are kept
     */
    public CorpusEvaluator(
            ModelFolder model, EmotionSet emotions, NoisePlan noise, boolean independentOnly, Path cache) {
        this.model = model;
        this.emotions = emotions;
        this.noise = noise;
        this.independentOnly = independentOnly;
        this.cache = cache;
    }

    /**
     * Runs the model over a corpus.
     *
     * @throws IOException if a clip cannot be read, or the model knows none of the emotions; one line for a person
     */
    public CorpusPredictions predict(Corpus corpus, TaskMonitor monitor) throws IOException {
        List<Clip> clips = corpus.clips().stream()
                .filter(clip -> emotions.indexOf(clip.emotion()) >= 0)
                .toList();
        if (clips.isEmpty()) {
            throw new IOException(corpus.name() + ": no clip has an emotion among "
                    + String.join(", ", emotions.labels()) + ", which the model " + model.name() + " is asked for");
        }
        FeatureCache features = FeatureCache.of(clips, model.card().features(), cache, monitor.part(0, FEATURES));
        List<ClipGroup> groups = TrainingOverlap.of(model, clips, features).groups(clips).stream()
                .filter(group -> !independentOnly || group.independence() == Independence.SPEAKER_INDEPENDENT)
                .toList();
        List<Clip> wanted =
                groups.stream().flatMap(group -> group.clips().stream()).toList();
        int[] places = places(wanted, clips);
        EmotionSet present = EmotionSet.of(clips.stream().map(Clip::emotion).toList());
        try (EmotionClassifier classifier = EmotionClassifier.load(model.card().network(), model.parameters())) {
            Run run = new Run(classifier, Map.of(corpus.name(), present));
            double middle = (FEATURES + CLEAN) / 2;
            List<Prediction> adapted = predict(run, wanted, places, features, true, monitor.part(FEATURES, middle));
            List<Prediction> plain = predict(run, wanted, places, features, false, monitor.part(middle, CLEAN));
            List<GroupPredictions> predictions = new ArrayList<>();
            for (ClipGroup group : groups) {
                // Noise says enough about the clips that say most.
                boolean tried = predictions.isEmpty();
                List<Prediction> own = of(group, adapted);
                predictions.add(new GroupPredictions(
                        group,
                        model.card().normalization(),
                        own,
                        of(group, plain),
                        tried ? noisy(run, group, own, monitor.part(CLEAN, 1)) : List.of()));
            }
            return new CorpusPredictions(corpus.name(), corpus.clips().size() - clips.size(), predictions);
        }
    }

    private static int[] places(List<Clip> wanted, List<Clip> clips) {
        Map<Clip, Integer> places = new HashMap<>();
        for (int i = 0; i < clips.size(); i++) {
            places.put(clips.get(i), i);
        }
        return wanted.stream().mapToInt(places::get).toArray();
    }

    private List<GroupPredictions.Noisy> noisy(Run run, ClipGroup group, List<Prediction> clean, TaskMonitor monitor)
            throws IOException {
        List<GroupPredictions.Noisy> levels = new ArrayList<>();
        int count = noise.ratios().size();
        int[] places = IntStream.range(0, group.clips().size()).toArray();
        for (int i = 0; i < count; i++) {
            Double snr = noise.ratios().get(i);
            List<Prediction> predictions = clean;
            if (snr != null) {
                TaskMonitor part = monitor.part((double) i / count, (i + 1.0) / count);
                FeatureCache features = FeatureCache.of(
                        group.clips(),
                        model.card().features(),
                        new ClipNoise(snr, noise.seed()),
                        cache,
                        part.part(0, 0.8));
                predictions = predict(run, group.clips(), places, features, true, part.part(0.8, 1));
            }
            levels.add(new GroupPredictions.Noisy(snr, predictions));
        }
        return levels;
    }

    private List<Prediction> predict(
            Run run, List<Clip> clips, int[] places, FeatureCache features, boolean adapted, TaskMonitor monitor) {
        if (clips.isEmpty()) {
            return List.of();
        }
        ClipEvaluator evaluator = new ClipEvaluator(
                run.classifier, model.card().emotionSet(), model.card().normalization());
        return evaluator.predictions(
                clips,
                evaluator.logits(clips, places, features, run.allowed, adapted, monitor),
                model.card().temperature());
    }

    private static List<Prediction> of(ClipGroup group, List<Prediction> predictions) {
        Set<Clip> clips = Set.copyOf(group.clips());
        return predictions.stream()
                .filter(prediction -> clips.contains(prediction.clip()))
                .toList();
    }
}
