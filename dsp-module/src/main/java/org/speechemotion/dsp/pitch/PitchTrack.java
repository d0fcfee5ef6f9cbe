// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.pitch;

/**
 * The pitch of a recording. The arrays are shared and not to be changed by those who read them.
 *
 * @param frameStep seconds from one value to the next; value k is for time {@code k * frameStep}
 * @param hz the pitch, NaN where there is none
 * @param voicing how periodic the sound is, 0 to 1; 0 where there is no pitch
 */
public record PitchTrack(double frameStep, float[] hz, float[] voicing) {

    /** Checks that there are as many values of the one as of the other. */
    public PitchTrack {
        if (hz.length != voicing.length) {
            throw new IllegalArgumentException(hz.length + " pitches and " + voicing.length + " values of voicing");
        }
    }
}
