// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.network;

import java.util.List;

/**
 * The make of a network, whatever its input and output: streams side by side, joined at each step, an LSTM over them,
 * pooling over time, and a linear output. This is what a recipe's file states.
 *
 * @param streams one or more; all with the same reduction of time
 * @param recurrent the LSTM over the joined streams; null for none
 * @param pooling how the steps become one
 * @param denseUnits units of a layer between pooling and output, 0 for none
 * @param dropout share of values dropped in training, 0 to below 1
 */
public record NetworkShape(
        List<NetworkStream> streams, RecurrentLayer recurrent, Pooling pooling, int denseUnits, double dropout) {

    /** How the steps of a clip become one. */
    public enum Pooling {
        /** Mean and deviation over time, weighted by attention. */
        ATTENTION,
        /** Mean over time. */
        MEAN,
        /** The last step with sound. */
        LAST
    }

    /**
     * An LSTM.
     *
     * @param units in each direction
     * @param bidirectional whether time is read backwards too
     */
    public record RecurrentLayer(int units, boolean bidirectional) {

        /** Checks the range. */
        public RecurrentLayer {
            check(units > 0, "an LSTM needs units");
        }

        /** Values a step. */
        int width() {
            return bidirectional ? 2 * units : units;
        }
    }

    /** Checks the ranges. */
    public NetworkShape {
        check(streams != null && !streams.isEmpty(), "a network needs a stream");
        check(pooling != null, "a network needs a pooling");
        check(denseUnits >= 0, "dense units must not be negative");
        check(dropout >= 0 && dropout < 1, "dropout must be 0 to below 1");
        streams = List.copyOf(streams);
    }

    static void check(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
