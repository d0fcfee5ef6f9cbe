// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.session;

import java.util.List;
import org.speechemotion.model.timeline.LabelledSpan;

/**
 * A recording that was assembled from clips, with the truth of which emotion is where.
 *
 * @param samples at {@link #SAMPLE_RATE}, full scale -1 to 1; not to be changed
 * @param truth the clips' emotions and borders in order; pauses have no label
 * @param speakers who speaks, as corpus/speaker
 * @param seed what it was made from: the same seed, clips and settings make the same session
 */
public record Session(float[] samples, List<LabelledSpan> truth, List<String> speakers, long seed) {

    /** Samples a second. */
    public static final int SAMPLE_RATE = 16_000;

    /** Keeps copies of the lists. */
    public Session {
        truth = List.copyOf(truth);
        speakers = List.copyOf(speakers);
    }

    /** Length in seconds. */
    public double duration() {
        return (double) samples.length / SAMPLE_RATE;
    }
}
