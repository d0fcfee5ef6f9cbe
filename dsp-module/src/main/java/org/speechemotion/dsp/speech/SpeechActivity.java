// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.speech;

import java.util.List;
import org.speechemotion.dsp.TimeSpan;

/**
 * What a {@link SpeechDetector} found in one channel.
 *
 * @param frameStep seconds from one score to the next; score k is for the time around {@code k * frameStep}
 * @param scores how likely it is that somebody speaks, 0 to 1, a value a frame
 * @param regions the stretches of speech in order, not overlapping
 */
public record SpeechActivity(double frameStep, float[] scores, List<TimeSpan> regions) {

    /** Keeps a copy of the regions. */
    public SpeechActivity {
        regions = List.copyOf(regions);
    }
}
