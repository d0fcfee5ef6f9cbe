// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.network;

import static org.speechemotion.model.network.NetworkShape.check;

import org.speechemotion.model.network.NetworkStream.Input;

/**
 * A network with its input and output.
 *
 * @param columns values of a frame
 * @param bands how many of them are mel bands; the others come after these
 * @param emotions number of outputs
 * @param shape what is between
 */
public record NetworkSettings(int columns, int bands, int emotions, NetworkShape shape) {

    /** Checks that all fits together. */
    public NetworkSettings {
        check(columns > 0 && emotions > 0 && bands >= 0 && bands <= columns, "a network needs bands and emotions");
        check(shape != null, "a network needs a shape");
        for (NetworkStream stream : shape.streams()) {
            int reduction = reduction(stream, columns);
            check(reduction == reduction(shape.streams().get(0), columns), "the streams' steps do not fit together");
            check(stream.input() == Input.WAVEFORM || bands > 0, "there are no mel bands in the features");
            check(stream.input() != Input.VOICE || bands < columns, "there is nothing but mel bands in the features");
            check(stream.coefficients() <= bands, "there are fewer mel bands than cepstral coefficients");
        }
    }

    /** How many frames become one step, 1 or more. */
    public int timeReduction() {
        return reduction(shape.streams().get(0), columns);
    }

    private static int reduction(NetworkStream stream, int columns) {
        int reduction = stream.timeReduction();
        if (stream.input() != Input.WAVEFORM) {
            return reduction;
        }
        check(reduction % columns == 0, "the strides over a waveform must make whole frames of " + columns);
        return reduction / columns;
    }
}
