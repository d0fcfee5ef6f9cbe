// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.network;

import java.util.List;

/**
 * Sizes of the CNN-LSTM.
 *
 * @param bands mel bands of the input
 * @param channels output channels of each convolution; each halves the bands
 * @param timePooling how many frames become one step (a power of two, at most 2 to the number of convolutions)
 * @param lstmUnits units of the LSTM in each direction
 * @param emotions number of outputs
 * @param dropout share of values dropped in training, 0 to below 1
 */
public record NetworkSettings(
        int bands, List<Integer> channels, int timePooling, int lstmUnits, int emotions, double dropout) {

    /** Checks the ranges. */
    public NetworkSettings {
        channels = List.copyOf(channels);
        if (bands <= 0
                || channels.isEmpty()
                || bands % (1 << channels.size()) != 0
                || Integer.bitCount(timePooling) != 1
                || timePooling > 1 << channels.size()
                || lstmUnits <= 0
                || emotions <= 0
                || !(dropout >= 0 && dropout < 1)) {
            throw new IllegalArgumentException("sizes of a network that do not fit together");
        }
    }
}
