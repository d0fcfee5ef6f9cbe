// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.network;

import ai.djl.MalformedModelException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.ParameterList;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.util.Pair;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A network in training: AdamW, one step a batch, and a moving average of the weights that is what is kept in the end.
 * A step depends on the state and the seed alone, so that a training that goes on from a saved state ends with the same
 * weights as one that was never stopped. One at a time in a process, for the engine gathers gradients for one only.
 */
public final class NetworkTrainer implements AutoCloseable {

    /** Name of the parameters of the output layer. */
    private static final Pattern OUTPUT = Pattern.compile("\\d+output_.*");

    private final NDManager manager;
    private final ParameterStore store;
    private final EmotionNetwork network;
    private final EmotionNetwork averaged;
    private final List<NDArray> weights;
    private final List<NDArray> averages;
    private final AdamW optimizer;
    private final LearningRate rate;
    private final double averaging;
    private final long seed;
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
        this.rate = rate;
        this.averaging = averaging;
        this.seed = seed;
        TorchEngine.seed(seed);
        manager = TorchEngine.newManager();
        store = new ParameterStore(manager, false);
        network = new EmotionNetwork(settings);
        network.initialize(manager);
        averaged = new EmotionNetwork(settings);
        averaged.freezeParameters(true);
        averaged.initialize(manager);
        weights = arrays(network);
        averages = arrays(averaged);
        List<NDArray> trained = network.getParameters().values().stream()
                .filter(Parameter::requiresGradient)
                .map(Parameter::getArray)
                .toList();
        trained.forEach(array -> array.setRequiresGradient(true));
        optimizer = new AdamW(trained, weightDecay);
    }

    private static List<NDArray> arrays(EmotionNetwork network) {
        return network.getParameters().values().stream()
                .map(Parameter::getArray)
                .toList();
    }

    /**
     * Takes over the weights of a trained network with the same sizes but for the outputs.
     *
     * @param other its settings
     * @param parameters the bytes of its parameter file
     * @param outputs for each output its place among the other's; -1 for one that keeps its random weights
     * @throws IOException if parameters and settings do not fit together
     */
    public void startFrom(NetworkSettings other, byte[] parameters, int[] outputs) throws IOException {
        try (NDManager local = manager.newSubManager()) {
            EmotionNetwork source = new EmotionNetwork(other);
            source.initialize(local);
            source.loadParameters(local, new DataInputStream(new ByteArrayInputStream(parameters)));
            ParameterList given = source.getParameters();
            for (Pair<String, Parameter> own : network.getParameters()) {
                NDArray from = given.get(own.getKey()).getArray();
                NDArray to = own.getValue().getArray();
                if (OUTPUT.matcher(own.getKey()).matches()) {
                    copyRows(from, to, outputs);
                } else {
                    ArrayBytes.set(to, from);
                }
            }
        } catch (MalformedModelException | RuntimeException e) {
            throw new IOException("the parameters do not fit the network's settings", e);
        }
    }

    private static void copyRows(NDArray from, NDArray to, int[] outputs) {
        float[] values = to.toFloatArray();
        float[] given = from.toFloatArray();
        int width = values.length / outputs.length;
        for (int row = 0; row < outputs.length; row++) {
            if (outputs[row] >= 0) {
                System.arraycopy(given, outputs[row] * width, values, row * width, width);
            }
        }
        try (NDArray copy = to.getManager().create(values, to.getShape())) {
            ArrayBytes.set(to, copy);
        }
    }

    /**
     * Takes one step.
     *
     * @param batch the clips
     * @param targets wanted probabilities, {@code size x emotions}
     * @param allowed what is added to the logits, {@code size x emotions}: a large negative number for the emotions that
     *     a clip's corpus lacks
     */
    public Step step(Batch batch, float[] targets, float[] allowed) {
        float[][] heard = new float[1][];
        float loss = step(local -> {
            Shape shape = new Shape(batch.size(), targets.length / batch.size());
            NDArray logits = network.clips(store, batch.features(local), batch.padding(), true);
            heard[0] = logits.toFloatArray();
            return logits.add(local.create(allowed, shape))
                    .logSoftmax(1)
                    .mul(local.create(targets, shape))
                    .sum()
                    .neg()
                    .div(batch.size());
        });
        return new Step(loss, heard[0]);
    }

    /**
     * What came of a step.
     *
     * @param loss the mean cross-entropy of the clips
     * @param logits before anything was added to them, {@code size x emotions}
     */
    public record Step(float loss, float[] logits) {}

    /**
     * Takes one step on sequences whose emotion changes with time.
     *
     * @param batch the sequences, all of one length
     * @param window steps of which each output hears, see {@link EmotionClassifier#stepLogits}
     * @param targets wanted probabilities, {@code size x steps x emotions}; all 0 at steps that do not count
     * @param allowed as with clips, {@code size x emotions}
     * @return the mean cross-entropy of the steps that count
     */
    public float stepSequences(Batch batch, int window, float[] targets, float[] allowed) {
        double counted = 0;
        for (float target : targets) {
            counted += target;
        }
        double steps = Math.max(1, counted);
        return step(local -> {
            int emotions = allowed.length / batch.size();
            return network.steps(store, batch.features(local), window, true)
                    .add(local.create(allowed, new Shape(batch.size(), 1, emotions)))
                    .logSoftmax(2)
                    .mul(local.create(targets, new Shape(batch.size(), batch.steps(), emotions)))
                    .sum()
                    .neg()
                    .div((float) steps);
        });
    }

    /** Takes a step down a loss whose arrays belong to the given manager. */
    private float step(Function<NDManager, NDArray> loss) {
        steps++;
        // Seeded anew, since the engine cannot tell the state of its random numbers.
        TorchEngine.seed(new SplittableRandom(seed * 1_000_003 + steps).nextInt());
        float value;
        try (NDManager local = manager.newSubManager()) {
            try (GradientCollector collector = TorchEngine.engine().newGradientCollector()) {
                NDArray result = loss.apply(local);
                collector.backward(result);
                value = result.getFloat();
            }
            optimizer.update(steps, rate.at((int) steps));
        }
        average();
        return value;
    }

    private void average() {
        // A short average at first, so that the random start is soon forgotten.
        double decay = Math.min(averaging, (steps - 1.0) / (steps + 8.0));
        for (int i = 0; i < weights.size(); i++) {
            try (NDArray part = weights.get(i).mul(1 - decay)) {
                averages.get(i).muli(decay).addi(part);
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

    /** All that the next step depends on, as bytes: weights, averages, the optimiser's moments, number of steps. */
    public byte[] state() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(steps);
            ArrayBytes.write(weights, out);
            ArrayBytes.write(averages, out);
            optimizer.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Goes back to a state.
     *
     * @param state from {@link #state()} of a network with the same settings
     * @throws IOException if it is of another network
     */
    public void restore(byte[] state) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(state))) {
            steps = in.readLong();
            ArrayBytes.read(weights, in);
            ArrayBytes.read(averages, in);
            optimizer.restore(in);
        }
    }

    /** The learning rate of the last step, 0 before the first. */
    public double rate() {
        return steps == 0 ? 0 : rate.at((int) steps);
    }

    @Override
    public void close() {
        manager.close();
    }

    /** The learning rate over the steps of a training. */
    @FunctionalInterface
    public interface LearningRate {

        /** The rate at a step, counted from 1. */
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
