// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.timeline;

import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.model.label.EmotionSet;

/**
 * Posteriors at even steps over one stretch of speech. The values are shared and not to be changed by those who read
 * them.
 *
 * @param emotions what is scored
 * @param span the stretch of speech
 * @param firstTime seconds from the start of the recording to the first step
 * @param step seconds from one step to the next
 * @param values row by row, {@code values[step * emotions.size() + emotion]}, each row sums to 1
 */
public record PosteriorTrack(EmotionSet emotions, TimeSpan span, double firstTime, double step, float[] values) {

    /** Number of steps. */
    public int steps() {
        return values.length / emotions.size();
    }

    /** The posterior of an emotion (by its place in the set) at a step. */
    public float at(int index, int emotion) {
        return values[index * emotions.size() + emotion];
    }

    /** The time of a step in seconds from the start of the recording. */
    public double time(int index) {
        return firstTime + index * step;
    }
}
