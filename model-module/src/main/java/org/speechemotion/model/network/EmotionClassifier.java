// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.network;

import ai.djl.MalformedModelException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
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
        Batch batch = Batch.of(normalizedClips, settings.timeReduction());
        try (NDManager local = manager.newSubManager()) {
            float[] values = network.clips(parameters, batch.features(local), batch.padding(), false)
                    .toFloatArray();
            float[][] rows = new float[batch.size()][settings.emotions()];
            for (int i = 0; i < rows.length; i++) {
                System.arraycopy(values, i * settings.emotions(), rows[i], 0, settings.emotions());
            }
            return rows;
        }
    }

    /**
     * Logits at every step of a stretch of speech. Each looks at a window of the steps around it, as far as there
     * are.
     *
     * @param stretch normalised frames
     * @param windowSteps length of the window in steps, 1 or more; an even one is made odd
     * @return row by row, {@code steps x emotions}, steps = ceil(frames / time reduction)
     */
    public float[] stepLogits(FrameMatrix stretch, int windowSteps) {
        try (NDManager local = manager.newSubManager()) {
            NDArray features = local.create(stretch.values(), new Shape(1, stretch.frames(), stretch.bands()));
            return network.steps(parameters, features, windowSteps, false).toFloatArray();
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
