// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.feature;

import java.util.Arrays;

/**
 * Features over time, one row a frame. The values are shared and not to be changed by those who read them.
 *
 * @param frames number of frames (rows)
 * @param bands values a frame (columns)
 * @param frameStep seconds from one frame's centre to the next; frame 0 is centred at time 0
 * @param values row by row, {@code values[frame * bands + band]}
 */
public record FrameMatrix(int frames, int bands, double frameStep, float[] values) {

    /** Checks that the values fit the shape. */
    public FrameMatrix {
        if (values.length != (long) frames * bands) {
            throw new IllegalArgumentException(
                    values.length + " values are not " + frames + " frames of " + bands + " bands");
        }
    }

    /** The value of a band in a frame. */
    public float at(int frame, int band) {
        return values[frame * bands + band];
    }

    /** The frames [from, to) as a matrix of their own. */
    public FrameMatrix slice(int from, int to) {
        return new FrameMatrix(to - from, bands, frameStep, Arrays.copyOfRange(values, from * bands, to * bands));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FrameMatrix that
                && frames == that.frames
                && bands == that.bands
                && frameStep == that.frameStep
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values) * 31 + frames;
    }

    @Override
    public String toString() {
        return frames + " frames of " + bands + " bands, " + frameStep + " s each";
    }
}
