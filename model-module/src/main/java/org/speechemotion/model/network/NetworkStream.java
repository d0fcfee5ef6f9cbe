// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.network;

import static org.speechemotion.model.network.NetworkShape.check;

import java.util.List;

/**
 * One stream of a network: what it hears, convolutions over it, and an LSTM of its own where there is one.
 *
 * @param input what it hears
 * @param coefficients number of cepstral coefficients for {@link Input#MFCC}, otherwise 0
 * @param convolutions one after the other; may be empty
 * @param recurrent the stream's own LSTM; null for none
 */
public record NetworkStream(
        Input input, int coefficients, List<ConvolutionLayer> convolutions, NetworkShape.RecurrentLayer recurrent) {

    /** What a stream hears. */
    public enum Input {
        /** The mel bands. */
        MEL,
        /** The mel bands, their slopes and the slopes' slopes, as three planes. */
        MEL_DELTAS,
        /** Cepstral coefficients of the mel bands. */
        MFCC,
        /** The columns after the mel bands. */
        VOICE,
        /** The samples. */
        WAVEFORM
    }

    /**
     * A convolution over time and bands with batch normalisation and a rectifier.
     *
     * @param channels output channels
     * @param kernel frames and bands that it sees, odd
     * @param stride frames and bands from one output to the next
     * @param pool frames and bands of which the largest output is kept
     * @param dilation frames between those that it sees; 1 for neighbours
     * @param residual whether the input is added to the output, where both are of one size
     */
    public record ConvolutionLayer(
            int channels,
            List<Integer> kernel,
            List<Integer> stride,
            List<Integer> pool,
            int dilation,
            boolean residual) {

        /** Checks the ranges; what is left out is 1. */
        public ConvolutionLayer {
            check(channels > 0, "a convolution needs channels");
            kernel = pair(kernel, "kernel");
            stride = pair(stride, "stride");
            pool = pair(pool, "pool");
            check(kernel.get(0) % 2 == 1 && kernel.get(1) % 2 == 1, "a kernel must be odd");
            dilation = Math.max(1, dilation);
        }

        private static List<Integer> pair(List<Integer> values, String name) {
            if (values == null) {
                return List.of(1, 1);
            }
            check(values.size() == 2 && values.stream().allMatch(value -> value > 0), name + " must be two numbers");
            return List.copyOf(values);
        }

        int timeReduction() {
            return stride.get(0) * pool.get(0);
        }
    }

    /** Checks the ranges. */
    public NetworkStream {
        check(input != null, "a stream needs an input");
        check((input == Input.MFCC) == (coefficients > 0), "coefficients are for MFCC, which needs them");
        convolutions = convolutions == null ? List.of() : List.copyOf(convolutions);
    }

    /** How many frames (samples for a waveform) become one step. */
    int timeReduction() {
        return convolutions.stream().mapToInt(ConvolutionLayer::timeReduction).reduce(1, (a, b) -> a * b);
    }
}
