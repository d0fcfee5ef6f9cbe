// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.speechemotion.model.network.NetworkStream.ConvolutionLayer;

class ConvolutionStackTest {

    private static ConvolutionStack stack(NDManager manager, Shape input, ConvolutionLayer... layers) {
        ConvolutionStack stack = new ConvolutionStack(List.of(layers));
        stack.initialize(manager, DataType.FLOAT32, input);
        RandomArrays.shuffle(stack, 5);
        return stack;
    }

    private static NDArray convolve(NDManager manager, ConvolutionStack stack, NDArray x) {
        return stack.convolve(
                new ParameterStore(manager, false),
                x,
                Padding.none(x.getShape().get(0), x.getShape().get(2)),
                false);
    }

    @ParameterizedTest
    @CsvSource({"3, 1, 1, 1, 1", "3, 1, 2, 2, 1", "5, 2, 1, 3, 1", "3, 2, 2, 1, 2", "7, 4, 1, 1, 1", "1, 1, 3, 1, 1"})
    void timeShrinksByStrideAndPoolRoundedUp(int kernel, int stride, int pool, int bandPool, int dilation) {
        ConvolutionLayer layer = new ConvolutionLayer(
                2, List.of(kernel, 3), List.of(stride, 1), List.of(pool, bandPool), dilation, false);
        try (NDManager manager = TorchEngine.newManager()) {
            for (int frames = 1; frames < 14; frames++) {
                Shape input = new Shape(1, 1, frames, 6);
                ConvolutionStack stack = stack(manager, input, layer);
                NDArray y = convolve(manager, stack, manager.zeros(input));
                long strided = (frames + stride - 1) / stride;
                assertThat(y.getShape())
                        .isEqualTo(new Shape(1, 2, (strided + pool - 1) / pool, (6 + bandPool - 1) / bandPool))
                        .isEqualTo(stack.getOutputShapes(new Shape[] {input})[0]);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "3, true"})
    void aDilatedConvolutionSeesFramesApartAndMayAddItsInput(int dilation, boolean residual) {
        int frames = 11;
        try (NDManager manager = TorchEngine.newManager()) {
            Shape input = new Shape(1, 1, frames, 1);
            ConvolutionStack stack =
                    stack(manager, input, new ConvolutionLayer(1, List.of(3, 1), null, null, dilation, residual));
            float[] x = RandomArrays.values(frames, 9);
            float[] y = convolve(manager, stack, manager.create(x, input)).toFloatArray();
            float[] kernel = parameter(stack, "weight");
            float gamma = parameter(stack, "gamma")[0];
            float beta = parameter(stack, "beta")[0];
            float mean = parameter(stack, "runningMean")[0];
            float variance = parameter(stack, "runningVar")[0];
            for (int t = 0; t < frames; t++) {
                double sum = 0;
                for (int k = -1; k <= 1; k++) {
                    int at = t + k * dilation;
                    sum += at >= 0 && at < frames ? kernel[k + 1] * x[at] : 0;
                }
                double normed = (sum - mean) / Math.sqrt(variance + 1e-5) * gamma + beta;
                assertThat((double) y[t]).isCloseTo(Math.max(0, normed + (residual ? x[t] : 0)), within(1e-5));
            }
        }
    }

    private static float[] parameter(ConvolutionStack stack, String name) {
        return stack.getParameters().values().stream()
                .filter(parameter -> parameter.getName().equals(name))
                .map(Parameter::getArray)
                .findFirst()
                .orElseThrow()
                .toFloatArray();
    }
}
