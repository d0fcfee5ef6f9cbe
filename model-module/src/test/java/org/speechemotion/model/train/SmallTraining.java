// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.feature.FrameSettings;
import org.speechemotion.dsp.feature.MelSettings;
import org.speechemotion.model.SmallNetwork;
import org.speechemotion.model.SyntheticCorpus;
import org.speechemotion.model.corpus.Corpora;
import org.speechemotion.model.corpus.Corpus;
import org.speechemotion.model.store.NormalizationScope;

/** A training of seconds: three epochs of five steps. Also a program of its own, which is killed on the way. */
final class SmallTraining {

    static final int STEPS = 15;

    private final Path tones;
    private final Path cache;

    /** Makes the clips in a folder, unless they are there. */
    SmallTraining(Path folder) throws IOException {
        tones = folder.resolve("tones");
        cache = folder.resolve("cache");
        if (!Files.exists(tones)) {
            SyntheticCorpus.write(tones, 3, 6);
        }
    }

    static Recipe recipe() {
        return new Recipe(
                "small",
                "A small network for tests.",
                FrameSettings.of(new MelSettings(16_000, 1024, 1024, 512, 16, 50, 5000, -80)),
                NormalizationScope.SPEAKER,
                SmallNetwork.shape(List.of(8, 8), 2, 8, 0.3),
                new Recipe.Augmentation(0.5, 0.05, 0, 0, 0.2, 2, 0.3, 10, 0.2, 0.2, 3, 0.1, 4, 10, 0, 0, 0.6),
                new Recipe.Optimizer(3, 8, 0.005, 0.01, 0.05, 0.9, 3, true, null, 0.7),
                new Recipe.Sequences(2, 2, 3, 1));
    }

    /** Trains in a folder; the monitor may stop it. */
    TrainingRun.Outcome run(Path model, Recipe recipe, long seed, TaskMonitor monitor, TrainingListener listener)
            throws IOException {
        Corpus corpus = Corpora.read(tones);
        TrainingSet set = TrainingSet.of(List.of(corpus), recipe.features(), cache, TaskMonitor.NONE);
        return new TrainingRun(List.of(corpus), recipe, SplitPlan.parse("none"), seed, "tones", "ses train", null)
                .run(set, 1, model, monitor, listener);
    }

    /** A monitor that does something after so many steps. */
    static TaskMonitor after(int steps, Runnable action) {
        int[] taken = {0};
        return (fraction, step) -> {
            taken[0]++;
            if (taken[0] == steps) {
                action.run();
            }
        };
    }

    static TaskMonitor cancelledAfter(int steps) {
        return after(steps, () -> {
            throw new CancellationException("cancelled");
        });
    }

    /** Trains, and dies without a chance to tidy up after the given number of steps. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        new SmallTraining(folder)
                .run(
                        folder.resolve(args[1]),
                        recipe(),
                        1,
                        after(Integer.parseInt(args[2]), () -> Runtime.getRuntime()
                                .halt(9)),
                        report -> {});
    }
}
