// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.recurrent.LSTM;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.UniformInitializer;
import ai.djl.util.PairList;

/**
 * An LSTM, or two of which one reads time backwards: (batch, time, inputs) becomes (batch, time, width). DJL's own
 * bidirectional LSTM hands its parameters to PyTorch in the wrong order.
 */
final class RecurrentBlock extends AbstractBlock {

    private static final int TIME = 1;
    private final int width;
    private final LSTM forwards;
    private final LSTM backwards;

    RecurrentBlock(NetworkShape.RecurrentLayer settings) {
        super((byte) 1);
        width = settings.width();
        forwards = addChildBlock("forwards", lstm(settings.units()));
        backwards = settings.bidirectional() ? addChildBlock("backwards", lstm(settings.units())) : null;
    }

    private static LSTM lstm(int units) {
        LSTM lstm = LSTM.builder()
                .setNumLayers(1)
                .setStateSize(units)
                .optBidirectional(false)
                .optBatchFirst(true)
                .optReturnState(false)
                .build();
        lstm.setInitializer(new UniformInitializer((float) (1 / Math.sqrt(units))), Parameter.Type.WEIGHT);
        return lstm;
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore parameters, NDList inputs, boolean training, PairList<String, Object> options) {
        Shape shape = inputs.head().getShape();
        return new NDList(read(parameters, inputs.head(), Padding.none(shape.get(0), shape.get(TIME)), training));
    }

    /** Reads steps (batch, time, inputs); backwards each clip from its last sound, not from the padding after it. */
    NDArray read(ParameterStore parameters, NDArray x, Padding padding, boolean training) {
        // An LSTM adds its state to the list that it is given: each gets a list of its own.
        NDArray ahead = forwards.forward(parameters, new NDList(x), training).head();
        if (backwards == null) {
            return ahead;
        }
        NDArray back = backwards
                .forward(parameters, new NDList(padding.reversed(x)), training)
                .head();
        return ahead.concat(padding.reversed(back), 2);
    }

    @Override
    public void initializeChildBlocks(NDManager manager, DataType type, Shape... shapes) {
        forwards.initialize(manager, type, shapes);
        if (backwards != null) {
            backwards.initialize(manager, type, shapes);
        }
    }

    @Override
    public Shape[] getOutputShapes(Shape[] shapes) {
        return new Shape[] {new Shape(shapes[0].get(0), shapes[0].get(1), width)};
    }
}
