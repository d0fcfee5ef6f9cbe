// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.speechemotion.dsp.feature.FrameMatrix;
import org.speechemotion.model.network.Batch;
import org.speechemotion.model.network.NetworkTrainer;

/** Takes steps on sequences of joined clips, so that the network learns where an emotion ends. */
final class SequenceTraining {

    private final Recipe.Sequences settings;
    private final ClipPreparation preparation;
    private final ClipTargets targets;
    private final SpeakerLogits speakers;
    private final SequenceMaker maker;
    private final int timeReduction;
    private final double frameStep;

    /**
     * Prepares the steps.
     *
     * @param places the training clips
     * @param timeReduction frames that are one step of the network
     */
    SequenceTraining(
            TrainingSet set,
            int[] places,
            Recipe recipe,
            ClipPreparation preparation,
            ClipTargets targets,
            SpeakerLogits speakers,
            int timeReduction) {
        settings = recipe.sequences();
        this.preparation = preparation;
        this.targets = targets;
        this.speakers = speakers;
        this.timeReduction = timeReduction;
        frameStep = recipe.features().frameStep();
        maker = new SequenceMaker(
                set,
                places,
                new Augmenter(recipe.augmentation(), recipe.features()),
                settings.seconds(),
                recipe.features().mel().floorDb());
    }

    /** How many batches of sequences come with so many batches of clips. */
    static int steps(Recipe.Sequences settings, int clipBatches) {
        return settings == null ? 0 : clipBatches / settings.every();
    }

    /** Whether a batch of sequences comes after this batch of clips, counted from 0. */
    boolean follows(int clipBatch) {
        return clipBatch % settings.every() == settings.every() - 1;
    }

    /** Takes one step. */
    void step(NetworkTrainer network, SplittableRandom random) {
        List<Integer> places = new ArrayList<>();
        List<LabelledFrames> sequences = new ArrayList<>();
        List<FrameMatrix> normalized = new ArrayList<>();
        for (int i = 0; i < settings.batch(); i++) {
            int clip = maker.draw(random);
            LabelledFrames sequence = maker.make(clip, random);
            places.add(clip);
            sequences.add(sequence);
            normalized.add(preparation.normalize(clip, sequence.frames(), random));
        }
        int window = (int) Math.max(1, Math.round(settings.window() / (frameStep * timeReduction)));
        float[] added = targets.allowed(places);
        speakers.move(added, places, random);
        network.stepSequences(
                Batch.of(normalized, timeReduction), window, targets.wanted(places, sequences, timeReduction), added);
    }
}
