// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.model.corpus.Clip;
import org.speechemotion.model.corpus.Corpus;
import org.speechemotion.model.corpus.FeatureCache;
import org.speechemotion.model.label.EmotionSet;
import org.speechemotion.model.network.EmotionClassifier;
import org.speechemotion.model.store.ModelCard;
import org.speechemotion.model.store.ModelFolder;

/**
 * The figures of a model on a corpus, in both ways of normalising, with a plain word on the speakers.
 *
 * @param corpus name of the corpus
 * @param leftOut clips whose emotion the model does not know, which were not counted
 * @param speakersInTraining how many of the speakers the model heard in its training
 * @param speakerNormalized normalised by each speaker's own clips, without their labels
 * @param trainingNormalized normalised by the training set alone
 */
public record CorpusEvaluation(
        String corpus,
        int leftOut,
        int speakersInTraining,
        Evaluation speakerNormalized,
        Evaluation trainingNormalized) {

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
            throw new IOException(corpus.name() + ": the model " + model.name() + " knows none of its emotions"
                    + (emotions.size() < card.emotions().size()
                            ? " among " + String.join(", ", emotions.labels())
                            : ""));
        }
        FeatureCache features = FeatureCache.of(clips, card.features(), cache, monitor.part(0, 0.6));
        int[] places = IntStream.range(0, clips.size()).toArray();
        Map<String, EmotionSet> allowed = Map.of(
                corpus.name(), EmotionSet.of(clips.stream().map(Clip::emotion).toList()));
        HeardClips heard = HeardClips.of(clips, card);
        String speakers = heard.describe();
        try (EmotionClassifier classifier = EmotionClassifier.load(card.network(), model.parameters())) {
            ClipEvaluator evaluator = new ClipEvaluator(classifier, card.emotionSet(), card.normalization());
            List<Prediction> bySpeaker = evaluator.predictions(
                    clips,
                    evaluator.logits(clips, places, features, allowed, true, monitor.part(0.6, 0.8)),
                    card.temperature());
            List<Prediction> byTraining = evaluator.predictions(
                    clips,
                    evaluator.logits(clips, places, features, allowed, false, monitor.part(0.8, 1)),
                    card.temperature());
            return new CorpusEvaluation(
                    corpus.name(),
                    corpus.clips().size() - clips.size(),
                    (int) heard.heard().stream().map(Clip::speakerId).distinct().count(),
                    Evaluation.of(speakers + "; speaker-normalised", bySpeaker),
                    Evaluation.of(speakers + "; normalised by the training set", byTraining));
        }
    }
}
