// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.pitch;

import java.io.IOException;

/** Takes values of pitch as they are computed. */
@FunctionalInterface
public interface PitchSink {

    /**
     * Takes the next value.
     *
     * @param hz the pitch, NaN where there is none
     * @param voicing how periodic the sound is, 0 to 1; 0 where there is no pitch
     */
    void accept(float hz, float voicing) throws IOException;
}
