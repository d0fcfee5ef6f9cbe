// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.speechemotion.dsp.feature.BandStatistics;
import org.speechemotion.dsp.feature.FrameMatrix;
import org.speechemotion.dsp.feature.FrameSettings;
import org.speechemotion.model.store.ModelCard;

/**
 * Varies and normalises training clips. Part of the clips are normalised by all clips of their speaker, the others by a
 * few of them or by none, as recordings in use are long or short.
 */
final class ClipPreparation {

    private static final int MOST_NEIGHBOURS = 6;

    private final TrainingSet set;
    private final Recipe.Augmentation settings;
    private final Augmenter augmenter;
    private final Map<Integer, BandStatistics> statistics = new HashMap<>();
    private final Map<String, BandStatistics> speakers = new HashMap<>();
    private final Map<String, List<Integer>> clipsOfSpeaker = new HashMap<>();
    private final ModelCard.Normalization normalization;

    ClipPreparation(TrainingSet set, int[] places, Recipe.Augmentation settings, FrameSettings features) {
        this.set = set;
        this.settings = settings;
        augmenter = new Augmenter(settings, features.mel());
        BandStatistics all = new BandStatistics(features.columns());
        for (int place : places) {
            BandStatistics own = BandStatistics.of(set.features().get(place));
            String speaker = set.clips().get(place).speakerId();
            statistics.put(place, own);
            speakers.computeIfAbsent(speaker, name -> new BandStatistics(features.columns()))
                    .add(own);
            clipsOfSpeaker.computeIfAbsent(speaker, name -> new ArrayList<>()).add(place);
            all.add(own);
        }
        normalization = new ModelCard.Normalization(all.mean(), all.deviation(), settings.priorSeconds());
    }

    /** Statistics of all training clips. */
    ModelCard.Normalization normalization() {
        return normalization;
    }

    /** A training clip, varied, normalised and masked. */
    FrameMatrix prepare(int clip, SplittableRandom random) {
        FrameMatrix varied = augmenter.vary(set.features().get(clip), random);
        FrameMatrix normalized = normalize(clip, varied, random);
        augmenter.mask(normalized, random);
        return normalized;
    }

    /** Frames of a clip's speaker, normalised as that clip would be. */
    FrameMatrix normalize(int clip, FrameMatrix frames, SplittableRandom random) {
        return normalization
                .normalizer(neighbours(clip, random), frames.frameStep())
                .apply(frames);
    }

    /** Varies clips and sequences. */
    Augmenter augmenter() {
        return augmenter;
    }

    private BandStatistics neighbours(int clip, SplittableRandom random) {
        String speaker = set.clips().get(clip).speakerId();
        if (random.nextDouble() < settings.ownStatistics()) {
            return speakers.get(speaker);
        }
        BandStatistics few = new BandStatistics(normalization.mean().length);
        List<Integer> others = clipsOfSpeaker.get(speaker);
        int count = random.nextInt(MOST_NEIGHBOURS + 1);
        if (count > 0) {
            few.add(statistics.get(clip));
        }
        for (int i = 1; i < count; i++) {
            few.add(statistics.get(others.get(random.nextInt(others.size()))));
        }
        return few;
    }
}
