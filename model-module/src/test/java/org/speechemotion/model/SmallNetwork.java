// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model;

import java.util.ArrayList;
import java.util.List;
import org.speechemotion.model.network.NetworkShape;
import org.speechemotion.model.network.NetworkStream;

/** Networks that are small enough for tests. */
public final class SmallNetwork {

    private SmallNetwork() {}

    /** Convolutions over mel bands, the first of which may halve time, an LSTM both ways and attention. */
    public static NetworkShape shape(List<Integer> channels, int timeReduction, int units, double dropout) {
        List<NetworkStream.ConvolutionLayer> layers = new ArrayList<>();
        for (int layer = 0; layer < channels.size(); layer++) {
            layers.add(new NetworkStream.ConvolutionLayer(
                    channels.get(layer), List.of(3, 3), null, List.of(layer == 0 ? timeReduction : 1, 2), 1, false));
        }
        return new NetworkShape(
                List.of(new NetworkStream(NetworkStream.Input.MEL, 0, layers, null)),
                new NetworkShape.RecurrentLayer(units, true),
                NetworkShape.Pooling.ATTENTION,
                0,
                dropout);
    }
}
