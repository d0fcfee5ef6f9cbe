// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.util.SplittableRandom;
import org.speechemotion.dsp.feature.FrameMatrix;
import org.speechemotion.model.store.ModelCard;

/** Varies and normalises training clips. */
final class ClipPreparation {

    private final TrainingSet set;
    private final ClipAugmenter augmenter;
    private final TrainingStatistics statistics;

    ClipPreparation(TrainingSet set, int[] places, Recipe recipe) {
        this.set = set;
        augmenter = ClipAugmenter.of(recipe);
        statistics = new TrainingStatistics(set, places, recipe);
    }

    /** Statistics of all training clips. */
    ModelCard.Normalization normalization() {
        return statistics.normalization();
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
        return normalization()
                .normalizer(statistics.of(clip, frames, random), frames.frameStep())
                .apply(frames);
    }
}
