// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.feature;

/** Turns the samples of one frame into the frame's values. */
@FunctionalInterface
interface FrameFunction {

    /**
     * Computes the values of a frame.
     *
     * @param frame the samples; may be overwritten
     * @param values receives the values
     */
    void compute(float[] frame, float[] values);
}
