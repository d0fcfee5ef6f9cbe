// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.ArrayList;
import java.util.List;
import org.speechemotion.model.network.NetworkStream.ConvolutionLayer;

/** Convolutions one after the other: (batch, planes, frames, bands) becomes (batch, channels, steps, fewer bands). */
final class ConvolutionStack extends AbstractBlock {

    /** Below everything, so that the largest of sound and padding is sound. */
    private static final float PADDED = -1e9f;

    private record Layer(ConvolutionLayer settings, Block convolution, Block norm, Block pool) {}

    private final List<Layer> layers = new ArrayList<>();

    ConvolutionStack(List<ConvolutionLayer> settings) {
        super((byte) 1);
        for (ConvolutionLayer layer : settings) {
            Block convolution = addChildBlock("convolution", convolution(layer));
            Block norm = addChildBlock("norm", BatchNorm.builder().build());
            Shape pool = shape(layer.pool());
            Block largest = pool.size() == 1 ? null : Pool.maxPool2dBlock(pool, pool, new Shape(0, 0), true);
            layers.add(new Layer(layer, convolution, norm, largest));
        }
    }

    private static Conv2d convolution(ConvolutionLayer layer) {
        int kernelFrames = layer.kernel().get(0);
        int kernelBands = layer.kernel().get(1);
        return Conv2d.builder()
                .setKernelShape(new Shape(kernelFrames, kernelBands))
                .optPadding(new Shape((long) kernelFrames / 2 * layer.dilation(), kernelBands / 2))
                .optStride(shape(layer.stride()))
                .optDilation(new Shape(layer.dilation(), 1))
                .optBias(false)
                .setFilters(layer.channels())
                .build();
    }

    private static Shape shape(List<Integer> pair) {
        return new Shape(pair.get(0), pair.get(1));
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore parameters, NDList inputs, boolean training, PairList<String, Object> options) {
        NDArray x = inputs.head();
        Shape shape = x.getShape();
        return new NDList(convolve(parameters, x, Padding.none(shape.get(0), shape.get(2)), training));
    }

    /**
     * Convolves clips.
     *
     * @param planes (batch, planes, frames, bands), 0 where there is no sound
     * @param padding where there is sound
     * @return (batch, channels, steps, fewer bands), 0 where there is no sound
     */
    NDArray convolve(ParameterStore parameters, NDArray planes, Padding padding, boolean training) {
        NDArray x = planes;
        Padding sound = padding;
        for (Layer layer : layers) {
            NDArray y = run(layer.convolution(), parameters, x, training);
            sound = sound.reduced(layer.settings().stride().get(0));
            if (layer.pool() != null) {
                // The largest value before norm and rectifier is the largest after them, at a fraction of the work.
                y = pool(layer, parameters, y, sound, training);
                sound = sound.reduced(layer.settings().pool().get(0));
            }
            y = run(layer.norm(), parameters, y, training);
            boolean added = layer.settings().residual() && y.getShape().equals(x.getShape());
            x = Activation.relu(added ? y.add(x) : y);
            x = sound.isNone() ? x : x.mul(mask(sound, x));
        }
        return x;
    }

    private static NDArray pool(Layer layer, ParameterStore parameters, NDArray y, Padding sound, boolean training) {
        int steps = layer.settings().pool().get(0);
        if (steps == 1 || sound.isNone()) {
            return run(layer.pool(), parameters, y, training);
        }
        NDArray marked = y.add(mask(sound, y).sub(1).mul(-PADDED));
        NDArray largest = run(layer.pool(), parameters, marked, training);
        return largest.mul(mask(sound.reduced(steps), y));
    }

    private static NDArray mask(Padding sound, NDArray like) {
        return sound.mask(like.getManager()).reshape(-1, 1, sound.longest(), 1);
    }

    private static NDArray run(Block block, ParameterStore parameters, NDArray x, boolean training) {
        return block.forward(parameters, new NDList(x), training).head();
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... shapes) {
        Shape shape = shapes[0];
        for (Layer layer : layers) {
            layer.convolution().initialize(manager, type, shape);
            shape = reduced(layer, shape);
            layer.norm().initialize(manager, type, shape);
        }
    }

    @Override
    public Shape[] getOutputShapes(Shape[] shapes) {
        Shape shape = shapes[0];
        for (Layer layer : layers) {
            shape = reduced(layer, shape);
        }
        return new Shape[] {shape};
    }

    private static Shape reduced(Layer layer, Shape shape) {
        Shape convolved = layer.convolution().getOutputShapes(new Shape[] {shape})[0];
        return layer.pool() == null ? convolved : layer.pool().getOutputShapes(new Shape[] {convolved})[0];
    }
}
