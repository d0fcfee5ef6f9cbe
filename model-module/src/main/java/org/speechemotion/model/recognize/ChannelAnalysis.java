// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.recognize;

import java.util.ArrayList;
import java.util.List;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.model.timeline.EmotionSegment;
import org.speechemotion.model.timeline.EmotionTimeline;
import org.speechemotion.model.timeline.PosteriorTrack;
import org.speechemotion.model.timeline.TimelineDecoder;

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

    /**
     * Makes segments of posteriors.
     *
     * @param settings the shortest segment and the smoothing, and the window that the posteriors were made with
     */
    static ChannelAnalysis decoded(
            int channel, List<TimeSpan> speech, List<PosteriorTrack> posteriors, AnalysisSettings settings) {
        TimelineDecoder decoder =
                new TimelineDecoder(settings.window(), settings.minimumSegment(), settings.smoothing());
        List<SpeechStretch> stretches = SpeechStretch.of(speech);
        List<EmotionSegment> segments = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            segments.addAll(decoder.decode(posteriors.get(i), stretches.get(i).regions()));
        }
        return new ChannelAnalysis(channel, speech, posteriors, EmotionTimeline.of(segments));
    }

    /** The same posteriors made into segments anew, with another shortest segment or smoothing but the same window. */
    public ChannelAnalysis decodedAnew(AnalysisSettings settings) {
        return decoded(channel, speech, posteriors, settings);
    }

    /** Keeps copies. */
    public ChannelAnalysis {
        speech = List.copyOf(speech);
        posteriors = List.copyOf(posteriors);
    }
}
