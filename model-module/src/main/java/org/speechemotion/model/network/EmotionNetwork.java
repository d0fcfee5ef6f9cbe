// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.ArrayList;
import java.util.List;

/**
 * The CNN-LSTM: streams of convolutions over time and mel bands, an LSTM over time, pooling over time and a linear
 * output.
 *
 * <p>Input: features (batch, frames, columns), normalised, 0 where a shorter clip was padded; steps = ceil(frames / time
 * reduction). Output: logits (batch, emotions).
 */
final class EmotionNetwork extends AbstractBlock {

    private final NetworkSettings settings;
    private final List<StreamBlock> streams = new ArrayList<>();
    private final RecurrentBlock recurrent;
    private final Dropout dropout;
    private final TimePooling pooling;
    private final Linear dense;
    private final Linear output;

    EmotionNetwork(NetworkSettings settings) {
        super((byte) 1);
        this.settings = settings;
        NetworkShape shape = settings.shape();
        for (NetworkStream stream : shape.streams()) {
            streams.add(addChildBlock("stream", new StreamBlock(stream, settings)));
        }
        recurrent =
                shape.recurrent() == null ? null : addChildBlock("recurrent", new RecurrentBlock(shape.recurrent()));
        dropout = addChildBlock(
                "dropout", Dropout.builder().optRate((float) shape.dropout()).build());
        pooling = addChildBlock("pooling", new TimePooling(shape.pooling()));
        dense = shape.denseUnits() == 0
                ? null
                : addChildBlock(
                        "dense", Linear.builder().setUnits(shape.denseUnits()).build());
        output = addChildBlock(
                "output", Linear.builder().setUnits(settings.emotions()).build());
    }

    /** Builds the parameters for input of the settings' columns. */
    void initialize(NDManager manager) {
        long steps = 8;
        initialize(manager, DataType.FLOAT32, new Shape(1, steps * settings.timeReduction(), settings.columns()));
    }

    /** What comes before the pooling: (batch, frames, columns) becomes (batch, steps, width). */
    private NDArray encode(ParameterStore parameters, NDArray features, Padding padding, boolean training) {
        NDList parts = new NDList();
        for (StreamBlock stream : streams) {
            parts.add(stream.hear(parameters, features, padding, training));
        }
        NDArray steps = parts.size() == 1 ? parts.head() : NDArrays.concat(parts, 2);
        if (recurrent == null) {
            return steps;
        }
        NDArray kept = dropout.forward(parameters, new NDList(steps), training).head();
        return recurrent.read(parameters, kept, padding.reduced(settings.timeReduction()), training);
    }

    /**
     * Logits of whole clips: (batch, frames, columns) becomes (batch, emotions). A clip's do not depend on the others in
     * the batch, but in training, where the batch is normalised as a whole.
     *
     * @param features 0 where there is no sound
     */
    NDArray clips(ParameterStore parameters, NDArray features, Padding padding, boolean training) {
        NDArray encoded = encode(parameters, features, padding, training);
        NDArray pooled = pooling.whole(parameters, encoded, padding.reduced(settings.timeReduction()), training);
        return classify(parameters, pooled, training);
    }

    /**
     * Logits of every step by the window of steps around it: (batch, frames, columns) becomes (batch, steps, emotions).
     *
     * @param window steps of the window; an even number is made odd
     */
    NDArray steps(ParameterStore parameters, NDArray features, int window, boolean training) {
        Shape shape = features.getShape();
        NDArray encoded = encode(parameters, features, Padding.none(shape.get(0), shape.get(1)), training);
        return classify(parameters, pooling.windows(parameters, encoded, window | 1, training), training);
    }

    /** Pooled values (..., pooled width) become logits (..., emotions). */
    private NDArray classify(ParameterStore parameters, NDArray pooled, boolean training) {
        NDArray kept = dropout.forward(parameters, new NDList(pooled), training).head();
        if (dense != null) {
            NDArray hidden = Activation.relu(
                    dense.forward(parameters, new NDList(kept), training).head());
            kept = dropout.forward(parameters, new NDList(hidden), training).head();
        }
        return output.forward(parameters, new NDList(kept), training).head();
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore parameters, NDList inputs, boolean training, PairList<String, Object> options) {
        Shape shape = inputs.head().getShape();
        return new NDList(clips(parameters, inputs.head(), Padding.none(shape.get(0), shape.get(1)), training));
    }

    @Override
    public void initializeChildBlocks(NDManager manager, DataType type, Shape... shapes) {
        Shape features = shapes[0];
        long width = 0;
        long steps = 0;
        for (StreamBlock stream : streams) {
            stream.initialize(manager, type, features);
            Shape out = stream.getOutputShapes(new Shape[] {features})[0];
            steps = out.get(1);
            width += out.get(2);
        }
        Shape encoded = new Shape(1, steps, width);
        if (recurrent != null) {
            recurrent.initialize(manager, type, encoded);
            encoded = recurrent.getOutputShapes(new Shape[] {encoded})[0];
        }
        dropout.initialize(manager, type, encoded);
        pooling.initialize(manager, type, encoded);
        Shape pooled = pooling.getOutputShapes(new Shape[] {encoded})[0];
        if (dense != null) {
            dense.initialize(manager, type, pooled);
            pooled = new Shape(1, settings.shape().denseUnits());
        }
        output.initialize(manager, type, pooled);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] shapes) {
        return new Shape[] {new Shape(shapes[0].get(0), settings.emotions())};
    }
}
