// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.speechemotion.dsp.feature.FrameMatrix;

/** Networks whose parameters are all random, those of batch normalisation too, and clips for them. */
final class RandomArrays {

    private RandomArrays() {}

    static float[] values(int count, long seed) {
        Random random = new Random(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    static FrameMatrix clip(int frames, int columns, long seed) {
        return new FrameMatrix(frames, columns, 0.032, values(frames * columns, seed));
    }

    static EmotionNetwork network(NDManager manager, NetworkSettings settings, long seed) {
        EmotionNetwork network = new EmotionNetwork(settings);
        network.initialize(manager);
        shuffle(network, seed);
        return network;
    }

    /** Gives all parameters values of the size that trained ones have. */
    static void shuffle(Block block, long seed) {
        long next = seed;
        for (Parameter parameter : block.getParameters().values()) {
            NDArray array = parameter.getArray();
            float[] values = values((int) array.size(), next++);
            for (int i = 0; i < values.length; i++) {
                values[i] = parameter.getName().equals("runningVar") ? 0.5f + Math.abs(values[i]) : 0.3f * values[i];
            }
            array.set(values);
        }
    }

    /** Logits of clips that are in one batch. */
    static List<float[]> logits(
            NDManager manager, EmotionNetwork network, NetworkSettings settings, FrameMatrix... clips) {
        Batch batch = Batch.of(List.of(clips), settings.timeReduction());
        try (NDManager local = manager.newSubManager()) {
            float[] all = network.clips(
                            new ai.djl.training.ParameterStore(manager, false),
                            batch.features(local),
                            batch.padding(),
                            false)
                    .toFloatArray();
            List<float[]> rows = new ArrayList<>();
            for (int i = 0; i < clips.length; i++) {
                rows.add(java.util.Arrays.copyOfRange(all, i * settings.emotions(), (i + 1) * settings.emotions()));
            }
            return rows;
        }
    }
}
