// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.speechemotion.model.network.NetworkShape.Pooling;

/**
 * Makes one vector of many steps. With attention: a weighted mean and deviation over time (Okabe, Koshinaka and Shinoda,
 * "Attentive statistics pooling for deep speaker embedding", Interspeech 2018).
 */
final class TimePooling extends AbstractBlock {

    private static final double SMALLEST_VARIANCE = 1e-5;
    private static final double SMALLEST_WEIGHT = 1e-20;
    private static final double MASKED = -1e9;

    private final Pooling kind;
    private final Linear attention;

    TimePooling(Pooling kind) {
        super((byte) 1);
        this.kind = kind;
        attention = kind == Pooling.ATTENTION
                ? addChildBlock("attention", Linear.builder().setUnits(1).build())
                : null;
    }

    /** Pools the sound of whole clips: (batch, steps, width) becomes (batch, pooled width). */
    NDArray whole(ParameterStore parameters, NDArray encoded, Padding padding, boolean training) {
        if (kind == Pooling.LAST) {
            NDArray last = padding.last(encoded.getManager()).expandDims(2);
            return last.mul(encoded).sum(new int[] {1});
        }
        NDArray sounding = padding.mask(encoded.getManager()).expandDims(2);
        if (kind == Pooling.MEAN) {
            return sounding.mul(encoded).sum(new int[] {1}).div(sounding.sum(new int[] {1}));
        }
        NDArray energies =
                energies(parameters, encoded, training).add(sounding.sub(1).mul(-MASKED));
        NDArray weights = energies.softmax(1);
        NDArray mean = weights.mul(encoded).sum(new int[] {1});
        NDArray square = weights.mul(encoded.square()).sum(new int[] {1});
        return statistics(mean, square, 1);
    }

    /**
     * Pools the window around each step, as far as there are steps: (batch, steps, width) becomes (batch, steps, pooled
     * width). With {@link Pooling#LAST} it is the step itself.
     *
     * @param window steps of the window, odd
     */
    NDArray windows(ParameterStore parameters, NDArray encoded, int window, boolean training) {
        if (kind == Pooling.LAST) {
            return encoded;
        }
        if (kind == Pooling.MEAN) {
            NDArray ones = encoded.get(":, :, 0:1").onesLike();
            return sums(encoded, window).div(sums(ones, window));
        }
        NDArray energies = energies(parameters, encoded, training);
        NDArray weights = energies.sub(energies.max(new int[] {1}, true)).exp();
        NDArray total = sums(weights, window).add(SMALLEST_WEIGHT);
        NDArray mean = sums(weights.mul(encoded), window).div(total);
        NDArray square = sums(weights.mul(encoded.square()), window).div(total);
        return statistics(mean, square, 2);
    }

    /** Sums over the window around each step, divided by its length; nothing beyond the ends. */
    private static NDArray sums(NDArray values, int window) {
        return Pool.avgPool1d(
                        values.transpose(0, 2, 1), new Shape(window), new Shape(1), new Shape(window / 2), false, true)
                .transpose(0, 2, 1);
    }

    private NDArray energies(ParameterStore parameters, NDArray encoded, boolean training) {
        return attention.forward(parameters, new NDList(encoded), training).head();
    }

    private static NDArray statistics(NDArray mean, NDArray square, int axis) {
        NDArray deviation = square.sub(mean.square()).maximum(SMALLEST_VARIANCE).sqrt();
        return mean.concat(deviation, axis);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore parameters, NDList inputs, boolean training, PairList<String, Object> options) {
        Shape shape = inputs.head().getShape();
        return new NDList(whole(parameters, inputs.head(), Padding.none(shape.get(0), shape.get(1)), training));
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... shapes) {
        if (attention != null) {
            attention.initialize(manager, type, shapes[0]);
        }
    }

    @Override
    public Shape[] getOutputShapes(Shape[] shapes) {
        Shape steps = shapes[0];
        return new Shape[] {new Shape(steps.get(0), kind == Pooling.ATTENTION ? 2 * steps.get(2) : steps.get(2))};
    }
}
