// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.feature.FrameMatrix;
import org.speechemotion.model.network.Batch;
import org.speechemotion.model.network.NetworkSettings;
import org.speechemotion.model.network.NetworkTrainer;

/**
 * Fits a network to a training set, after a recipe. Keeps the epoch that is best on the validation clips. Its state goes
 * to a file after each epoch, every two minutes and when it is cancelled; a stopped training goes on there and ends with
 * the same weights as one that was never stopped.
 */
final class EmotionTrainer {

    private static final double SECONDS_BETWEEN_CHECKPOINTS = 120;

    private final TrainingSet set;
    private final Recipe recipe;
    private final long seed;
    private final NetworkSettings settings;
    private final ClipPreparation preparation;
    private final ClipTargets targets;
    private final BatchPlan plan;
    private final SequenceTraining sequences;
    private final SpeakerLogits speakers;
    private final Validation validation;
    private final StartModel start;
    private CheckpointFile state;
    private Checkpoint.Progress progress = Checkpoint.Progress.START;
    private byte[] best = {};
    private double secondsSinceCheckpoint;

    /**
     * Prepares a training: statistics of the clips are gathered here.
     *
     * @param start the model whose weights it starts from; null for random ones
     */
    EmotionTrainer(TrainingSet set, DataSplit split, Recipe recipe, long seed, StartModel start) {
        this.set = set;
        this.recipe = recipe;
        this.seed = seed;
        this.start = start;
        settings = recipe.networkFor(set.emotions().size());
        preparation = new ClipPreparation(set, split.train(), recipe);
        targets = new ClipTargets(set, recipe.optimizer().labelSmoothing());
        plan = new BatchPlan(
                set,
                split.train(),
                recipe.optimizer().batch(),
                recipe.optimizer().balance());
        speakers = new SpeakerLogits(set, recipe.optimizer().movedLogits());
        sequences = recipe.sequences() == null
                ? null
                : new SequenceTraining(
                        set, split.train(), recipe, preparation, targets, speakers, settings.timeReduction());
        validation =
                new Validation(set, split.validation(), settings, preparation.normalization(), recipe.augmentation());
    }

    /** Trains to the end and calibrates the probabilities; otherwise as {@link #fit}. */
    TrainedNetwork train(CheckpointFile file, TaskMonitor monitor, TrainingListener listener) throws IOException {
        List<EpochReport> reports = fit(file, recipe.optimizer().epochs(), monitor, listener);
        return validation.calibrated(best, reports);
    }

    /**
     * Trains, from the kept state if there is one.
     *
     * @param file where the state is kept
     * @param epochs after which it pauses; what follows is another call
     * @param monitor is told of the progress and asked whether to go on
     * @param listener is told of each epoch
     * @return all epochs so far
     * @throws CancellationException if the monitor says so; the state is kept
     */
    List<EpochReport> fit(CheckpointFile file, int epochs, TaskMonitor monitor, TrainingListener listener)
            throws IOException {
        state = file;
        Recipe.Optimizer optimizer = recipe.optimizer();
        try (NetworkTrainer network = new NetworkTrainer(
                settings,
                optimizer.rates(stepsAnEpoch() * optimizer.epochs()),
                optimizer.weightDecay(),
                optimizer.averaging(),
                seed)) {
            resume(network, listener);
            try {
                while (progress.epoch() <= epochs
                        && progress.epoch() - 1 - progress.bestEpoch() < optimizer.patience()) {
                    runEpoch(network, epochs, monitor);
                    listener.epoch(endEpoch(network));
                    save(network);
                }
            } catch (CancellationException e) {
                save(network);
                throw e;
            }
        }
        return progress.reports();
    }

    private int stepsAnEpoch() {
        return plan.size() + SequenceTraining.steps(recipe.sequences(), plan.size());
    }

    private void resume(NetworkTrainer network, TrainingListener listener) throws IOException {
        Optional<Checkpoint> checkpoint = state.read(listener);
        if (checkpoint.isPresent()) {
            network.restore(checkpoint.get().network());
            speakers.restore(checkpoint.get().speakers());
            progress = checkpoint.get().progress();
            best = checkpoint.get().best();
            listener.resumed(progress.reports());
        } else if (start != null) {
            start.copyTo(network, set.emotions());
        }
    }

    private void save(NetworkTrainer network) throws IOException {
        state.write(new Checkpoint(progress, best, network.state(), speakers.state()));
        secondsSinceCheckpoint = 0;
    }

    private void runEpoch(NetworkTrainer network, int epochs, TaskMonitor monitor) throws IOException {
        int epoch = progress.epoch();
        List<List<Integer>> batches = plan.batches(seed * 1000 + epoch);
        while (progress.batch() < batches.size()) {
            monitor.checkCancelled();
            long start = System.nanoTime();
            List<Integer> places = batches.get(progress.batch());
            SplittableRandom random = new SplittableRandom((seed * 1000 + epoch) * 100_000 + progress.batch());
            List<FrameMatrix> clips = places.stream()
                    .map(clip -> preparation.prepare(clip, random))
                    .toList();
            float[] added = targets.allowed(places);
            speakers.move(added, places, random);
            NetworkTrainer.Step step =
                    network.step(Batch.of(clips, settings.timeReduction()), targets.wanted(places), added);
            speakers.hear(step.logits(), places);
            if (sequences != null && sequences.follows(progress.batch())) {
                sequences.step(network, random);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            progress = progress.step(step.loss(), seconds);
            secondsSinceCheckpoint += seconds;
            if (secondsSinceCheckpoint > SECONDS_BETWEEN_CHECKPOINTS) {
                save(network);
            }
            monitor.progress(
                    (epoch - 1 + (double) progress.batch() / batches.size()) / epochs,
                    "epoch " + epoch + " of " + epochs);
        }
    }

    private EpochReport endEpoch(NetworkTrainer network) throws IOException {
        long start = System.nanoTime();
        byte[] parameters = network.parameters();
        Validation.Figures figures = validation.figures(parameters);
        boolean better = !(figures.loss() >= progress.bestLoss());
        EpochReport report = new EpochReport(
                progress.epoch(),
                recipe.optimizer().epochs(),
                progress.loss() / plan.size(),
                figures.loss(),
                figures.recall(),
                network.rate(),
                better,
                progress.seconds() + (System.nanoTime() - start) / 1e9);
        List<EpochReport> reports = new ArrayList<>(progress.reports());
        reports.add(report);
        best = better ? parameters : best;
        progress = new Checkpoint.Progress(
                progress.epoch() + 1,
                0,
                0,
                0,
                reports,
                better ? report.epoch() : progress.bestEpoch(),
                better && !Double.isNaN(figures.loss()) ? figures.loss() : progress.bestLoss());
        return report;
    }
}
