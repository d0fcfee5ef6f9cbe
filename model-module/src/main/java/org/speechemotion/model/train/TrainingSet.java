// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.feature.FrameSettings;
import org.speechemotion.model.corpus.Clip;
import org.speechemotion.model.corpus.Corpus;
import org.speechemotion.model.corpus.FeatureCache;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.label.EmotionSet;

/**
 * The clips of one or more corpora with their features.
 *
 * @param clips all clips, corpus after corpus
 * @param features of the clips, in the same order
 * @param emotions all emotions that occur
 * @param allowed the emotions of each corpus by its name
 */
public record TrainingSet(
        List<Clip> clips, FeatureCache features, EmotionSet emotions, Map<String, EmotionSet> allowed) {

    /**
     * Reads the clips' features, from the cache where they are there.
     *
     * @param cache folder where features are kept
     * @throws IOException if a clip cannot be read; one line for a person
     */
    public static TrainingSet of(List<Corpus> corpora, FrameSettings settings, Path cache, TaskMonitor monitor)
            throws IOException {
        List<Clip> clips = new ArrayList<>();
        Map<String, EmotionSet> allowed = new LinkedHashMap<>();
        for (Corpus corpus : corpora) {
            clips.addAll(corpus.clips());
            if (allowed.put(corpus.name(), corpus.emotions()) != null) {
                throw new IOException(corpus.name() + ": this corpus is given twice");
            }
        }
        EmotionSet emotions = EmotionSet.of(clips.stream().map(Clip::emotion).toList());
        return new TrainingSet(List.copyOf(clips), FeatureCache.of(clips, settings, cache, monitor), emotions, allowed);
    }

    /** The speakers of some clips, as corpus/speaker, in order. */
    SortedSet<String> speakers(int[] places) {
        SortedSet<String> speakers = new TreeSet<>();
        for (int place : places) {
            speakers.add(clips.get(place).speakerId());
        }
        return speakers;
    }

    /** The same clips with the emotions that occur in some of them: of others a network cannot know. */
    TrainingSet knowing(int[] places) {
        EmotionSet known = EmotionSet.of(Arrays.stream(places)
                .mapToObj(place -> clips.get(place).emotion())
                .toList());
        Map<String, EmotionSet> shared = new LinkedHashMap<>();
        allowed.forEach((corpus, own) -> {
            List<Emotion> both = own.emotions().stream()
                    .filter(emotion -> known.indexOf(emotion) >= 0)
                    .toList();
            if (!both.isEmpty()) {
                shared.put(corpus, new EmotionSet(both));
            }
        });
        return new TrainingSet(clips, features, known, shared);
    }
}
