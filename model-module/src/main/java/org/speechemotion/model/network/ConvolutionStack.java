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

    private record Layer(Block convolution, Block norm, Block pool, boolean residual) {}

    private final List<Layer> layers = new ArrayList<>();

    ConvolutionStack(List<ConvolutionLayer> settings) {
        super((byte) 1);
        for (ConvolutionLayer layer : settings) {
            Block convolution = addChildBlock("convolution", convolution(layer));
            Block norm = addChildBlock("norm", BatchNorm.builder().build());
            Shape pool = shape(layer.pool());
            layers.add(new Layer(
                    convolution,
                    norm,
                    pool.size() == 1 ? null : Pool.maxPool2dBlock(pool, pool, new Shape(0, 0), true),
                    layer.residual()));
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
        for (Layer layer : layers) {
            NDArray y = run(layer.convolution(), parameters, x, training);
            // The largest value before norm and rectifier is the largest after them, at a fraction of the work.
            y = layer.pool() == null ? y : run(layer.pool(), parameters, y, training);
            y = run(layer.norm(), parameters, y, training);
            x = Activation.relu(layer.residual() && y.getShape().equals(x.getShape()) ? y.add(x) : y);
        }
        return new NDList(x);
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
