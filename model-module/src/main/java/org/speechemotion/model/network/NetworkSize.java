// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.network;

import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;

/** How large a network is. */
public final class NetworkSize {

    private NetworkSize() {}

    /** Number of values that training fits; running statistics do not count. */
    public static long parameters(NetworkSettings settings) {
        try (NDManager manager = TorchEngine.newManager()) {
            EmotionNetwork network = new EmotionNetwork(settings);
            network.initialize(manager);
            return network.getParameters().values().stream()
                    .filter(Parameter::requiresGradient)
                    .mapToLong(parameter -> parameter.getArray().size())
                    .sum();
        }
    }
}
