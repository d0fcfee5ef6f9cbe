// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.speechemotion.dsp.feature.FrameMatrix;
import org.speechemotion.model.network.NetworkShape.Pooling;
import org.speechemotion.model.network.NetworkShape.RecurrentLayer;
import org.speechemotion.model.network.NetworkStream.ConvolutionLayer;
import org.speechemotion.model.network.NetworkStream.Input;

/** What a network says of a clip does not depend on the clips beside it. */
class PaddingTest {

    private static ConvolutionLayer layer(int stride, int pool, int dilation, boolean residual) {
        return new ConvolutionLayer(4, List.of(3, 3), List.of(stride, 1), List.of(pool, 2), dilation, residual);
    }

    private static NetworkShape shape(RecurrentLayer recurrent, Pooling pooling, NetworkStream... streams) {
        return new NetworkShape(List.of(streams), recurrent, pooling, 3, 0.2);
    }

    static Stream<NetworkSettings> networks() {
        RecurrentLayer both = new RecurrentLayer(5, true);
        RecurrentLayer ahead = new RecurrentLayer(5, false);
        List<ConvolutionLayer> pooled = List.of(layer(1, 2, 1, false), layer(1, 3, 1, false));
        List<ConvolutionLayer> strided = List.of(layer(2, 1, 1, false), layer(3, 1, 2, false));
        List<ConvolutionLayer> residual = List.of(layer(1, 2, 1, false), sameSize(), sameSize());
        List<ConvolutionLayer> wave = List.of(
                new ConvolutionLayer(4, List.of(9, 1), List.of(4, 1), null, 1, false),
                new ConvolutionLayer(4, List.of(5, 1), null, List.of(4, 1), 1, false));
        List<NetworkSettings> all = new ArrayList<>();
        for (Pooling pooling : Pooling.values()) {
            all.add(new NetworkSettings(8, 8, 3, shape(both, pooling, new NetworkStream(Input.MEL, 0, pooled, null))));
        }
        NetworkStream strides = new NetworkStream(Input.MEL, 0, strided, null);
        NetworkStream deltas = new NetworkStream(Input.MEL_DELTAS, 0, residual, both);
        NetworkStream voice = new NetworkStream(
                Input.VOICE, 0, List.of(new ConvolutionLayer(3, List.of(3, 1), List.of(2, 1), null, 1, false)), null);
        NetworkStream cepstrum = new NetworkStream(Input.MFCC, 6, List.of(), ahead);
        NetworkStream samples = new NetworkStream(Input.WAVEFORM, 0, wave, null);
        all.add(new NetworkSettings(8, 8, 3, shape(null, Pooling.MEAN, strides)));
        all.add(new NetworkSettings(8, 8, 3, shape(ahead, Pooling.LAST, cepstrum)));
        all.add(new NetworkSettings(11, 8, 3, shape(both, Pooling.ATTENTION, deltas, voice)));
        all.add(new NetworkSettings(8, 0, 3, shape(both, Pooling.ATTENTION, samples)));
        return all.stream();
    }

    private static ConvolutionLayer sameSize() {
        return new ConvolutionLayer(4, List.of(3, 3), null, null, 2, true);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void aClipHasTheSameLogitsAloneAndBesideALongerOne(NetworkSettings settings) {
        try (NDManager manager = TorchEngine.newManager()) {
            EmotionNetwork network = RandomArrays.network(manager, settings, 1);
            FrameMatrix clip = RandomArrays.clip(23, settings.columns(), 2);
            FrameMatrix shorter = RandomArrays.clip(12, settings.columns(), 3);
            FrameMatrix longer = RandomArrays.clip(41, settings.columns(), 4);
            float[] alone =
                    RandomArrays.logits(manager, network, settings, clip).get(0);
            float[] among = RandomArrays.logits(manager, network, settings, shorter, clip, longer)
                    .get(1);
            assertThat(among).containsExactly(alone, within(1e-5f));
            float[] other =
                    RandomArrays.logits(manager, network, settings, shorter).get(0);
            assertThat(Math.abs(alone[0] - other[0]) + Math.abs(alone[1] - other[1]))
                    .isGreaterThan(5e-4f);
        }
    }

    @Test
    void lengthsShrinkAsConvolutionsDo() {
        Padding padding = new Padding(new int[] {1, 4, 7}, 7);
        assertThat(padding.isNone()).isFalse();
        assertThat(padding.reduced(3)).isEqualTo(new Padding(new int[] {1, 2, 3}, 3));
        assertThat(padding.times(2)).isEqualTo(new Padding(new int[] {2, 8, 14}, 14));
        assertThat(Padding.none(2, 5)).isEqualTo(new Padding(new int[] {5, 5}, 5));
    }

    @Test
    void soundIsReversedAndPaddingStays() {
        try (NDManager manager = TorchEngine.newManager()) {
            Padding padding = new Padding(new int[] {3, 4}, 4);
            float[] reversed = padding.reversed(
                            manager.create(new float[] {1, 2, 3, 0, 4, 5, 6, 7}, new Shape(2, 4, 1)))
                    .toFloatArray();
            assertThat(reversed).containsExactly(3, 2, 1, 0, 7, 6, 5, 4);
            assertThat(padding.mask(manager).toFloatArray()).containsExactly(1, 1, 1, 0, 1, 1, 1, 1);
            assertThat(padding.last(manager).toFloatArray()).containsExactly(0, 0, 1, 0, 0, 0, 0, 1);
        }
    }
}
