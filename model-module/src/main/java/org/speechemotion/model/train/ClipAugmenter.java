// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.util.SplittableRandom;
import org.speechemotion.dsp.feature.FrameMatrix;
import org.speechemotion.dsp.feature.FrameSettings;

/** Varies training clips, so that a network hears other voices, rooms and microphones than there are. */
interface ClipAugmenter {

    /** Frames before normalisation, varied with the settings' probability; otherwise as they are. */
    FrameMatrix vary(FrameMatrix clip, SplittableRandom random);

    /** Masks parts of a normalised clip with zeros, the mean. */
    void mask(FrameMatrix clip, SplittableRandom random);

    /** The augmenter for a recipe's kind of frames. */
    static ClipAugmenter of(Recipe recipe) {
        return recipe.features().kind() == FrameSettings.Kind.WAVEFORM
                ? new WaveformAugmenter(recipe.augmentation())
                : new Augmenter(recipe.augmentation(), recipe.features());
    }
}
