// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.io.IOException;

/** Measures a signal: its pitch or its level, one value every hop, the first for its first sample. */
@FunctionalInterface
interface CurveMeasure {

    /**
     * Measures.
     *
     * @param samples the signal, full scale -1 to 1
     * @param count how many of them
     * @param sampleRate samples a second
     * @param hop samples from one value to the next
     * @param values receives 1 + count / hop values, NaN where there is none; those beyond its length are dropped
     */
    void measure(float[] samples, int count, int sampleRate, int hop, float[] values) throws IOException;
}
