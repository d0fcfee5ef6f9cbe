// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/** One stream: normalised frames (batch, frames, columns) become (batch, steps, width). */
final class StreamBlock extends AbstractBlock {

    private final StreamInput input;
    private final ConvolutionStack convolutions;
    private final RecurrentBlock recurrent;
    private final int timeReduction;

    StreamBlock(NetworkStream stream, NetworkSettings settings) {
        super((byte) 1);
        input = new StreamInput(stream, settings);
        timeReduction = settings.timeReduction();
        convolutions = addChildBlock("convolutions", new ConvolutionStack(stream.convolutions()));
        recurrent =
                stream.recurrent() == null ? null : addChildBlock("recurrent", new RecurrentBlock(stream.recurrent()));
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore parameters, NDList inputs, boolean training, PairList<String, Object> options) {
        Shape shape = inputs.head().getShape();
        return new NDList(hear(parameters, inputs.head(), Padding.none(shape.get(0), shape.get(1)), training));
    }

    /** Hears normalised frames (batch, frames, columns) that are 0 where there is no sound. */
    NDArray hear(ParameterStore parameters, NDArray frames, Padding padding, boolean training) {
        NDArray planes = input.planes(frames, padding);
        NDArray maps = convolutions.convolve(parameters, planes, input.places(padding), training);
        Shape shape = maps.getShape();
        NDArray steps = maps.transpose(0, 2, 1, 3).reshape(shape.get(0), shape.get(2), shape.get(1) * shape.get(3));
        return recurrent == null ? steps : recurrent.read(parameters, steps, padding.reduced(timeReduction), training);
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... shapes) {
        Shape planes = input.shape(shapes[0].get(1), (int) shapes[0].get(2));
        convolutions.initialize(manager, type, planes);
        if (recurrent != null) {
            recurrent.initialize(manager, type, steps(planes));
        }
    }

    @Override
    public Shape[] getOutputShapes(Shape[] shapes) {
        Shape planes = input.shape(shapes[0].get(1), (int) shapes[0].get(2));
        Shape steps = steps(planes);
        return recurrent == null ? new Shape[] {steps} : recurrent.getOutputShapes(new Shape[] {steps});
    }

    private Shape steps(Shape planes) {
        Shape maps = convolutions.getOutputShapes(new Shape[] {planes})[0];
        return new Shape(maps.get(0), maps.get(2), maps.get(1) * maps.get(3));
    }
}
