// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.recognize;

import java.util.List;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.model.timeline.EmotionTimeline;
import org.speechemotion.model.timeline.PosteriorTrack;

/**
 * What was recognised in one channel.
 *
 * @param channel the channel's number from 0, or {@link #MIX}
 * @param speech the stretches of speech, in order
 * @param posteriors one track a stretch of speech, in order
 * @param timeline segments and transitions
 */
public record ChannelAnalysis(
        int channel, List<TimeSpan> speech, List<PosteriorTrack> posteriors, EmotionTimeline timeline) {

    /** The number of the mix of all channels. */
    public static final int MIX = 0;

    /** Keeps copies. */
    public ChannelAnalysis {
        speech = List.copyOf(speech);
        posteriors = List.copyOf(posteriors);
    }
}
