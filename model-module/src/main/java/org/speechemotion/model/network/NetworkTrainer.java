// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.network;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A network in training: AdamW, one step a batch, and a moving average of the weights that is what is kept in the end.
 * One at a time in a process, for the engine gathers gradients for one only.
 */
public final class NetworkTrainer implements AutoCloseable {

    private final Model model;
    private final Trainer trainer;
    private final double averaging;
    private final EmotionNetwork averaged;
    private final List<Parameter> weights;
    private final List<Parameter> averages;
    private long steps;

    /**
     * Creates a network with random weights.
     *
     * @param settings sizes of the network
     * @param rate learning rate at each step
     * @param weightDecay of AdamW
     * @param averaging decay of the moving average a step, 0 to below 1
     * @param seed of the weights and of dropout
     */
    public NetworkTrainer(
            NetworkSettings settings, LearningRate rate, double weightDecay, double averaging, long seed) {
        this.averaging = averaging;
        TorchEngine.seed(seed);
        model = Model.newInstance("emotion", Device.cpu(), "PyTorch");
        EmotionNetwork network = new EmotionNetwork(settings);
        network.initialize(model.getNDManager());
        model.setBlock(network);
        Tracker tracker = step -> (float) rate.at(step);
        DefaultTrainingConfig config = new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                .optDevices(new Device[] {Device.cpu()})
                .optOptimizer(Optimizer.adamW()
                        .optLearningRateTracker(tracker)
                        .optWeightDecays((float) weightDecay)
                        .build());
        trainer = model.newTrainer(config);
        trainer.initialize(new Shape(1, 8L * settings.timeReduction(), settings.columns()), new Shape(1, 8));
        averaged = new EmotionNetwork(settings);
        averaged.freezeParameters(true);
        averaged.initialize(model.getNDManager());
        weights = network.getParameters().values();
        averages = averaged.getParameters().values();
    }

    /**
     * Takes one step.
     *
     * @param batch the clips
     * @param targets wanted probabilities, {@code size x emotions}
     * @param allowed 0 for the emotions of a clip's corpus, a large negative number for others, {@code size x emotions}
     * @return the mean cross-entropy of the clips
     */
    public float step(Batch batch, float[] targets, float[] allowed) {
        float value;
        try (NDManager manager = model.getNDManager().newSubManager()) {
            NDList inputs = inputs(manager, batch);
            Shape shape = new Shape(batch.size(), targets.length / batch.size());
            NDArray wanted = manager.create(targets, shape);
            NDArray mask = manager.create(allowed, shape);
            try (GradientCollector collector = trainer.newGradientCollector()) {
                NDArray logits = trainer.forward(inputs).head();
                NDArray loss =
                        logits.add(mask).logSoftmax(1).mul(wanted).sum().neg().div(batch.size());
                collector.backward(loss);
                value = loss.getFloat();
            }
            trainer.step();
        }
        average();
        return value;
    }

    private void average() {
        steps++;
        // A short average at first, so that the random start is soon forgotten.
        double decay = Math.min(averaging, (steps - 1.0) / (steps + 8.0));
        for (int i = 0; i < weights.size(); i++) {
            try (NDArray part = weights.get(i).getArray().mul(1 - decay)) {
                averages.get(i).getArray().muli(decay).addi(part);
            }
        }
    }

    /** The averaged weights as the bytes of a parameter file. */
    public byte[] parameters() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            averaged.saveParameters(new DataOutputStream(bytes));
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NDList inputs(NDManager manager, Batch batch) {
        return new NDList(
                manager.create(batch.features(), new Shape(batch.size(), batch.frames(), batch.bands())),
                manager.create(batch.mask(), new Shape(batch.size(), batch.steps())));
    }

    @Override
    public void close() {
        trainer.close();
        model.close();
    }

    /** The learning rate over the steps of a training. */
    @FunctionalInterface
    public interface LearningRate {

        /** The rate at a step, counted from 0 or 1. */
        double at(int step);

        /**
         * Rises from a 25th of {@code peak} to it in the first 30 % of the steps and falls to nearly nothing, both as a
         * half cosine (Smith and Topin, "Super-convergence", 2018).
         */
        static LearningRate oneCycle(double peak, int steps) {
            double warm = 0.3 * steps;
            return step -> {
                double low = peak / 25;
                if (step < warm) {
                    return low + (peak - low) * (1 - Math.cos(Math.PI * step / warm)) / 2;
                }
                double rest = Math.min(1, (step - warm) / Math.max(1, steps - warm));
                return peak * 1e-4 + peak * (1 + Math.cos(Math.PI * rest)) / 2;
            };
        }
    }
}
