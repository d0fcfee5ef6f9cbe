// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.feature;

import java.io.IOException;

/** Takes frames as they are computed. */
@FunctionalInterface
public interface FrameSink {

    /**
     * Takes the next frame.
     *
     * @param values one value a band; the array is used again for the next frame, so copy what is to be kept
     */
    void accept(float[] values) throws IOException;
}
