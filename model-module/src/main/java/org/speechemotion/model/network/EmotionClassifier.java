// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.network;

import ai.djl.MalformedModelException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import org.speechemotion.dsp.feature.FrameMatrix;

/** A trained network in use. Safe for use by several threads. */
public final class EmotionClassifier implements AutoCloseable {

    private final NetworkSettings settings;
    private final NDManager manager;
    private final EmotionNetwork network;
    private final ParameterStore parameters;

    private EmotionClassifier(NetworkSettings settings, NDManager manager, EmotionNetwork network) {
        this.settings = settings;
        this.manager = manager;
        this.network = network;
        this.parameters = new ParameterStore(manager, false);
    }

    /**
     * Loads a network.
     *
     * @param settings the sizes that it was trained with
     * @param file the bytes of a parameter file
     * @throws IOException if the parameters do not fit the settings
     */
    public static EmotionClassifier load(NetworkSettings settings, byte[] file) throws IOException {
        NDManager manager = TorchEngine.newManager();
        try {
            EmotionNetwork network = new EmotionNetwork(settings);
            network.initialize(manager);
            network.loadParameters(manager, new DataInputStream(new ByteArrayInputStream(file)));
            return new EmotionClassifier(settings, manager, network);
        } catch (MalformedModelException | IOException | RuntimeException e) {
            manager.close();
            throw new IOException("the parameters do not fit the network's settings", e);
        }
    }

    /** The sizes of the network. */
    public NetworkSettings settings() {
        return settings;
    }

    /** Logits of whole clips, {@code [clip][emotion]}. */
    public float[][] logits(List<FrameMatrix> normalizedClips) {
        Batch batch = Batch.of(normalizedClips, settings.timePooling());
        try (NDManager local = manager.newSubManager()) {
            NDList inputs = new NDList(
                    local.create(batch.features(), new Shape(batch.size(), batch.frames(), batch.bands())),
                    local.create(batch.mask(), new Shape(batch.size(), batch.steps())));
            float[] values = network.forward(parameters, inputs, false).head().toFloatArray();
            float[][] rows = new float[batch.size()][settings.emotions()];
            for (int i = 0; i < rows.length; i++) {
                System.arraycopy(values, i * settings.emotions(), rows[i], 0, settings.emotions());
            }
            return rows;
        }
    }

    /**
     * Posteriors at every step of a stretch of speech. Each looks at a window of the steps around it, moved inwards at
     * the ends; a stretch not longer than the window gets the posterior of the whole at every step.
     *
     * @param stretch normalised frames
     * @param windowSteps length of the window in steps, 1 or more
     * @param temperature divides the logits, above 0
     * @param bias added to the divided logits, one a emotion
     * @return row by row, {@code steps x emotions}, steps = ceil(frames / timePooling)
     */
    public float[] posteriors(FrameMatrix stretch, int windowSteps, double temperature, float[] bias) {
        try (NDManager local = manager.newSubManager()) {
            NDArray features = local.create(stretch.values(), new Shape(1, stretch.frames(), stretch.bands()));
            NDArray encoded = network.encode(parameters, features, false);
            NDArray energies = network.attend(parameters, encoded, false);
            NDArray weights = energies.sub(energies.max()).exp();
            int steps = (int) encoded.getShape().get(1);
            int window = Math.min(windowSteps, steps);
            NDArray sums = windowSums(
                    local,
                    weights.concat(weights.mul(encoded), 2).concat(weights.mul(encoded.square()), 2),
                    steps,
                    window);
            int width = 2 * settings.lstmUnits();
            NDArray total = sums.get(new NDIndex(":, 0:1")).maximum(1e-12);
            NDArray mean = sums.get(new NDIndex(":, 1:" + (1 + width))).div(total);
            NDArray square = sums.get(new NDIndex(":, " + (1 + width) + ":")).div(total);
            NDArray statistics = mean.concat(EmotionNetwork.deviation(mean, square), 1);
            return network.classify(parameters, statistics, false)
                    .div(temperature)
                    .add(local.create(bias))
                    .softmax(1)
                    .toFloatArray();
        }
    }

    /** Sums over the window around each step by differences of running sums: (1, steps, n) becomes (steps, n). */
    private static NDArray windowSums(NDManager manager, NDArray values, int steps, int window) {
        // In double precision, since small windows are differences of large sums.
        NDArray flat = values.reshape(steps, -1).toType(DataType.FLOAT64, false);
        NDArray zero = manager.zeros(new Shape(1, flat.getShape().get(1)), DataType.FLOAT64);
        NDArray running = zero.concat(flat.cumSum(0), 0);
        int[] from = new int[steps];
        int[] to = new int[steps];
        for (int step = 0; step < steps; step++) {
            from[step] = Math.max(0, Math.min(steps - window, step - window / 2));
            to[step] = from[step] + window;
        }
        return running.get(manager.create(to))
                .sub(running.get(manager.create(from)))
                .toType(DataType.FLOAT32, false);
    }

    @Override
    public void close() {
        manager.close();
    }
}
