// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.model.corpus.Clip;
import org.speechemotion.model.corpus.Corpus;
import org.speechemotion.model.corpus.FeatureCache;
import org.speechemotion.model.label.EmotionSet;
import org.speechemotion.model.network.EmotionClassifier;
import org.speechemotion.model.store.ModelCard;
import org.speechemotion.model.store.ModelFolder;
import org.speechemotion.model.store.NormalizationScope;

/**
 * The figures of a model on a corpus; clips that the model knows from its training are never mixed with others.
 *
 * @param corpus name of the corpus
 * @param leftOut clips of other emotions, which were not counted
 * @param groups clips of unheard speakers, of heard speakers and of the training itself, each by itself, if there are
 *     any
 */
public record CorpusEvaluation(String corpus, int leftOut, List<GroupEvaluation> groups) {

    /** Keeps a copy. */
    public CorpusEvaluation {
        groups = List.copyOf(groups);
    }

    /**
     * Runs a model over a corpus.
     *
     * @param emotions the emotions to choose from; clips of others are left out
     * @param cache folder where features are kept
     * @throws IOException if a clip cannot be read, or the model knows none of the emotions; one line for a person
     */
    public static CorpusEvaluation of(
            Corpus corpus, ModelFolder model, EmotionSet emotions, Path cache, TaskMonitor monitor) throws IOException {
        ModelCard card = model.card();
        List<Clip> clips = corpus.clips().stream()
                .filter(clip -> emotions.indexOf(clip.emotion()) >= 0)
                .toList();
        if (clips.isEmpty()) {
            throw new IOException(corpus.name() + ": no clip has an emotion among "
                    + String.join(", ", emotions.labels()) + ", which the model " + model.name() + " is asked for");
        }
        FeatureCache features = FeatureCache.of(clips, card.features(), cache, monitor.part(0, 0.6));
        NormalizationScope scope = card.normalization().scope();
        try (EmotionClassifier classifier = EmotionClassifier.load(card.network(), model.parameters())) {
            ClipEvaluator evaluator = new ClipEvaluator(classifier, card.emotionSet(), card.normalization());
            Map<String, EmotionSet> allowed = Map.of(
                    corpus.name(),
                    EmotionSet.of(clips.stream().map(Clip::emotion).toList()));
            int[] all = IntStream.range(0, clips.size()).toArray();
            List<Prediction> bySpeaker = evaluator.predictions(
                    clips,
                    evaluator.logits(clips, all, features, allowed, true, monitor.part(0.6, 0.8)),
                    card.temperature());
            List<Prediction> byTraining = evaluator.predictions(
                    clips,
                    evaluator.logits(clips, all, features, allowed, false, monitor.part(0.8, 1)),
                    card.temperature());
            List<GroupEvaluation> groups = new ArrayList<>();
            for (ClipGroup group : TrainingOverlap.of(model, clips, features).groups(clips)) {
                groups.add(GroupEvaluation.of(group, scope, of(group, bySpeaker), of(group, byTraining)));
            }
            return new CorpusEvaluation(corpus.name(), corpus.clips().size() - clips.size(), groups);
        }
    }

    private static List<Prediction> of(ClipGroup group, List<Prediction> predictions) {
        Set<Clip> clips = Set.copyOf(group.clips());
        return predictions.stream()
                .filter(prediction -> clips.contains(prediction.clip()))
                .toList();
    }
}
