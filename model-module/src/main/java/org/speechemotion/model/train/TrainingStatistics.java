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

/** The statistics of training clips and their speakers, and which of them a clip is normalised by. */
final class TrainingStatistics {

    private static final int MOST_NEIGHBOURS = 6;

    private final TrainingSet set;
    private final double wholeSpeaker;
    private final Map<Integer, BandStatistics> clips = new HashMap<>();
    private final Map<String, BandStatistics> speakers = new HashMap<>();
    private final Map<String, List<Integer>> clipsOfSpeaker = new HashMap<>();
    private final ModelCard.Normalization normalization;

    /** Gathers the statistics of the clips at the given places. */
    TrainingStatistics(TrainingSet set, int[] places, Recipe recipe) {
        this.set = set;
        wholeSpeaker = recipe.augmentation().ownStatistics();
        FrameSettings features = recipe.features();
        BandStatistics all = new BandStatistics(features.columns());
        for (int place : places) {
            BandStatistics own = BandStatistics.of(set.features().get(place));
            String speaker = set.clips().get(place).speakerId();
            clips.put(place, own);
            speakers.computeIfAbsent(speaker, name -> new BandStatistics(features.columns()))
                    .add(own);
            clipsOfSpeaker.computeIfAbsent(speaker, name -> new ArrayList<>()).add(place);
            all.add(own);
        }
        BandStatistics scaled = features.scales() == 1 ? all.together() : all;
        normalization = new ModelCard.Normalization(
                recipe.normalization(),
                scaled.mean(),
                scaled.deviation(),
                recipe.augmentation().priorSeconds(),
                0,
                0);
    }

    /** Statistics of all training clips. */
    ModelCard.Normalization normalization() {
        return normalization;
    }

    /**
     * What a clip, or other frames of its speaker, is normalised by.
     *
     * @param clip the clip's place
     * @param frames what is to be normalised
     */
    BandStatistics of(int clip, FrameMatrix frames, SplittableRandom random) {
        return switch (normalization.scope()) {
            case NONE -> new BandStatistics(frames.bands());
            case CLIP -> BandStatistics.of(frames);
            case RECORDING -> few(clip, random);
            case SPEAKER ->
                random.nextDouble() < wholeSpeaker
                        ? speakers.get(set.clips().get(clip).speakerId())
                        : few(clip, random);
        };
    }

    /** The clip and some others of its speaker, or none at all. */
    private BandStatistics few(int clip, SplittableRandom random) {
        BandStatistics few = new BandStatistics(set.features().columns());
        List<Integer> others = clipsOfSpeaker.get(set.clips().get(clip).speakerId());
        int count = random.nextInt(MOST_NEIGHBOURS + 1);
        if (count > 0) {
            few.add(clips.get(clip));
        }
        for (int i = 1; i < count; i++) {
            few.add(clips.get(others.get(random.nextInt(others.size()))));
        }
        return few;
    }
}
