// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/**
 * The CNN-LSTM: convolutions over time and mel bands, a bidirectional LSTM over time, attentive statistics pooling (a
 * weighted mean and deviation over time; Okabe, Koshinaka and Shinoda, "Attentive statistics pooling for deep speaker
 * embedding", Interspeech 2018) and a linear output.
 *
 * <p>Input: features (batch, frames, bands), normalised, and a mask (batch, steps) that is 1 where there is sound and 0
 * where a shorter clip was padded; steps = ceil(frames / timePooling). Output: logits (batch, emotions).
 */
final class EmotionNetwork extends AbstractBlock {

    private static final double SMALLEST_VARIANCE = 1e-5;
    private static final double MASKED = -1e9;

    private final NetworkSettings settings;
    private final SequentialBlock convolutions;
    private final BidirectionalLstm lstm;
    private final Dropout dropout;
    private final Linear attention;
    private final Linear output;

    EmotionNetwork(NetworkSettings settings) {
        super((byte) 1);
        this.settings = settings;
        convolutions = addChildBlock("convolutions", convolutions(settings));
        lstm = addChildBlock("lstm", new BidirectionalLstm(settings.lstmUnits()));
        dropout = addChildBlock(
                "dropout", Dropout.builder().optRate((float) settings.dropout()).build());
        attention = addChildBlock("attention", Linear.builder().setUnits(1).build());
        output = addChildBlock(
                "output", Linear.builder().setUnits(settings.emotions()).build());
    }

    private static SequentialBlock convolutions(NetworkSettings settings) {
        SequentialBlock stack = new SequentialBlock();
        int pooled = 1;
        for (int channels : settings.channels()) {
            int timePool = pooled < settings.timePooling() ? 2 : 1;
            pooled *= timePool;
            Shape pool = new Shape(timePool, 2);
            stack.add(Conv2d.builder()
                            .setKernelShape(new Shape(3, 3))
                            .optPadding(new Shape(1, 1))
                            .optBias(false)
                            .setFilters(channels)
                            .build())
                    .add(BatchNorm.builder().build())
                    .add(Activation.reluBlock())
                    .add(Pool.maxPool2dBlock(pool, pool, new Shape(0, 0), true));
        }
        return stack;
    }

    /** Builds the parameters for input of the settings' bands. */
    void initialize(NDManager manager) {
        long steps = 8;
        initialize(
                manager,
                DataType.FLOAT32,
                new Shape(1, steps * settings.timePooling(), settings.bands()),
                new Shape(1, steps));
    }

    /** What the LSTM makes of each step: (batch, frames, bands) becomes (batch, steps, 2 x units). */
    NDArray encode(ParameterStore parameters, NDArray features, boolean training) {
        NDArray maps = convolutions
                .forward(parameters, new NDList(features.expandDims(1)), training)
                .head();
        Shape shape = maps.getShape();
        NDArray steps = maps.transpose(0, 2, 1, 3).reshape(shape.get(0), shape.get(2), shape.get(1) * shape.get(3));
        NDArray kept = dropout.forward(parameters, new NDList(steps), training).head();
        return lstm.forward(parameters, new NDList(kept), training).head();
    }

    /** How much each step counts: (batch, steps, 2 x units) becomes unnormalised log weights (batch, steps, 1). */
    NDArray attend(ParameterStore parameters, NDArray encoded, boolean training) {
        return attention.forward(parameters, new NDList(encoded), training).head();
    }

    /** Pooled statistics (batch, 4 x units) become logits (batch, emotions). */
    NDArray classify(ParameterStore parameters, NDArray statistics, boolean training) {
        NDArray kept =
                dropout.forward(parameters, new NDList(statistics), training).head();
        return output.forward(parameters, new NDList(kept), training).head();
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore parameters, NDList inputs, boolean training, PairList<String, Object> options) {
        NDArray encoded = encode(parameters, inputs.get(0), training);
        NDArray mask = inputs.get(1).expandDims(2);
        NDArray energies = attend(parameters, encoded, training).add(mask.sub(1).mul(-MASKED));
        NDArray weights = energies.softmax(1);
        NDArray mean = weights.mul(encoded).sum(new int[] {1});
        NDArray square = weights.mul(encoded.square()).sum(new int[] {1});
        NDArray statistics = mean.concat(deviation(mean, square), 1);
        return new NDList(classify(parameters, statistics, training));
    }

    /** Standard deviation from a mean and a mean square. */
    static NDArray deviation(NDArray mean, NDArray square) {
        return square.sub(mean.square()).maximum(SMALLEST_VARIANCE).sqrt();
    }

    @Override
    public void initializeChildBlocks(NDManager manager, DataType type, Shape... shapes) {
        Shape features = shapes[0];
        Shape maps = new Shape(features.get(0), 1, features.get(1), features.get(2));
        convolutions.initialize(manager, type, maps);
        Shape out = convolutions.getOutputShapes(new Shape[] {maps})[0];
        Shape steps = new Shape(out.get(0), out.get(2), out.get(1) * out.get(3));
        lstm.initialize(manager, type, steps);
        Shape encoded = new Shape(out.get(0), out.get(2), 2L * settings.lstmUnits());
        dropout.initialize(manager, type, encoded);
        attention.initialize(manager, type, encoded);
        output.initialize(manager, type, new Shape(out.get(0), 4L * settings.lstmUnits()));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] shapes) {
        return new Shape[] {new Shape(shapes[0].get(0), settings.emotions())};
    }
}
