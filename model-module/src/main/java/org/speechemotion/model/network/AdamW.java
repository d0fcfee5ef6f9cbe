// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * AdamW (Loshchilov and Hutter, "Decoupled weight decay regularization", ICLR 2019) on the engine's own update, with
 * the norm of all gradients together clipped. Unlike the library's optimiser its state can be saved and restored.
 */
final class AdamW {

    /** Larger gradients are scaled down to this norm: single strange batches do not throw the weights off. */
    static final double LARGEST_NORM = 5;

    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final float EPSILON = 1e-8f;
    private static final float NO_CLIPPING = -1;

    private final List<NDArray> weights;
    private final List<NDArray> means = new ArrayList<>();
    private final List<NDArray> variances = new ArrayList<>();
    private final double weightDecay;

    /**
     * Creates an optimiser.
     *
     * @param weights arrays with gradients; the optimiser's state lives as long as they do
     */
    AdamW(List<NDArray> weights, double weightDecay) {
        this.weights = List.copyOf(weights);
        this.weightDecay = weightDecay;
        for (NDArray weight : weights) {
            means.add(weight.zerosLike());
            variances.add(weight.zerosLike());
        }
    }

    /**
     * Moves the weights against their gradients and sets these to zero.
     *
     * @param step number of the step, from 1
     */
    void update(long step, double rate) {
        double corrected = rate * Math.sqrt(1 - Math.pow(BETA2, step)) / (1 - Math.pow(BETA1, step));
        float scale = (float) Math.min(1, LARGEST_NORM / Math.max(norm(), Double.MIN_NORMAL));
        for (int i = 0; i < weights.size(); i++) {
            NDArray weight = weights.get(i);
            try (NDArray gradient = weight.getGradient()) {
                weight.getNDArrayInternal()
                        .adamUpdate(
                                new NDList(weight, gradient, means.get(i), variances.get(i)),
                                new NDList(weight),
                                (float) rate,
                                (float) corrected,
                                (float) weightDecay,
                                scale,
                                NO_CLIPPING,
                                (float) BETA1,
                                (float) BETA2,
                                EPSILON,
                                true,
                                true);
            }
        }
    }

    private double norm() {
        double square = 0;
        for (NDArray weight : weights) {
            try (NDArray gradient = weight.getGradient();
                    NDArray norm = gradient.norm()) {
                square += Math.pow(norm.getFloat(), 2);
            }
        }
        return Math.sqrt(square);
    }

    void save(DataOutputStream out) throws IOException {
        ArrayBytes.write(means, out);
        ArrayBytes.write(variances, out);
    }

    void restore(DataInputStream in) throws IOException {
        ArrayBytes.read(means, in);
        ArrayBytes.read(variances, in);
    }
}
