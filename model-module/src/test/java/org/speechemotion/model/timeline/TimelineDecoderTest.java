// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.label.EmotionSet;

class TimelineDecoderTest {

    private static final EmotionSet EMOTIONS = new EmotionSet(List.of(Emotion.NEUTRAL, Emotion.ANGRY));
    private static final double STEP = 0.1;

    /** Posteriors that are sure of neutral ('n') or angry ('a') at each step. */
    private static PosteriorTrack track(String pattern, double start) {
        float[] values = new float[pattern.length() * 2];
        for (int i = 0; i < pattern.length(); i++) {
            values[2 * i] = pattern.charAt(i) == 'n' ? 0.9f : 0.1f;
            values[2 * i + 1] = 1 - values[2 * i];
        }
        TimeSpan span = new TimeSpan(start, start + pattern.length() * STEP);
        return new PosteriorTrack(EMOTIONS, span, start, STEP, values);
    }

    private static List<EmotionSegment> decode(TimelineDecoder decoder, PosteriorTrack track) {
        return decoder.decode(track, List.of(track.span()));
    }

    @Test
    void aChangeOfEmotionIsABorder() {
        PosteriorTrack track = track("n".repeat(20) + "a".repeat(30), 5);
        List<EmotionSegment> segments = decode(new TimelineDecoder(STEP, 0.5, 1), track);
        assertThat(segments).extracting(EmotionSegment::emotion).containsExactly(Emotion.NEUTRAL, Emotion.ANGRY);
        assertThat(segments.get(0).span()).isEqualTo(new TimeSpan(5, 7));
        assertThat(segments.get(1).span()).isEqualTo(new TimeSpan(7, 10));
        assertThat(segments.get(1).confidence()).isCloseTo(0.9, within(1e-6));
        assertThat(segments.get(1).scores().of(Emotion.NEUTRAL)).isCloseTo(0.1, within(1e-6));
    }

    @Test
    void noSegmentIsShorterThanTheMinimum() {
        PosteriorTrack track = track("n".repeat(20) + "aaa" + "n".repeat(20), 0);
        assertThat(decode(new TimelineDecoder(STEP, 1.0, 0.5), track)).hasSize(1);
        assertThat(decode(new TimelineDecoder(STEP, 0.3, 0.5), track)).hasSize(3);
    }

    @Test
    void aHigherCostGivesFewerSegments() {
        PosteriorTrack track = track("n".repeat(20) + "a".repeat(6) + "n".repeat(20), 0);
        assertThat(decode(new TimelineDecoder(STEP, 0.2, 0.5), track)).hasSize(3);
        assertThat(decode(new TimelineDecoder(STEP, 0.2, 10), track)).hasSize(1);
    }

    @Test
    void aStretchShorterThanTheMinimumIsOneSegment() {
        PosteriorTrack track = track("na", 3);
        assertThat(decode(new TimelineDecoder(2.5, 1, 1), track)).hasSize(1);
    }

    @Test
    void aBorderNearAPauseMovesIntoIt() {
        PosteriorTrack track = track("n".repeat(20) + "a".repeat(30), 0);
        List<TimeSpan> speech = List.of(new TimeSpan(0, 1.7), new TimeSpan(2.1, 5));
        List<EmotionSegment> segments = new TimelineDecoder(STEP, 0.5, 1).decode(track, speech);
        assertThat(segments)
                .extracting(EmotionSegment::span)
                .containsExactly(new TimeSpan(0, 1.7), new TimeSpan(2.1, 5));
    }

    @Test
    void aLongPauseEndsASegmentEvenWhereTheEmotionGoesOn() {
        PosteriorTrack track = track("n".repeat(50), 0);
        List<TimeSpan> speech = List.of(new TimeSpan(0, 1.4), new TimeSpan(1.7, 3), new TimeSpan(3.6, 5));
        assertThat(new TimelineDecoder(STEP, 0.5, 1).decode(track, speech))
                .extracting(EmotionSegment::span)
                .containsExactly(new TimeSpan(0, 3), new TimeSpan(3.6, 5));
    }

    @Test
    void aChangeInAPauseCostsLess() {
        PosteriorTrack track = track("n".repeat(20) + "aaa" + "n".repeat(20), 0);
        TimelineDecoder decoder = new TimelineDecoder(STEP, 0.3, 4);
        assertThat(decode(decoder, track)).hasSize(1);
        List<TimeSpan> speech = List.of(new TimeSpan(0, 2.0), new TimeSpan(2.05, 2.3), new TimeSpan(2.35, 4.3));
        assertThat(decoder.decode(track, speech))
                .extracting(EmotionSegment::emotion)
                .containsExactly(Emotion.NEUTRAL, Emotion.ANGRY, Emotion.NEUTRAL);
    }

    @Test
    void transitionsAreTheChangesBetweenSegments() {
        PosteriorTrack track = track("n".repeat(20) + "a".repeat(30) + "n".repeat(20), 0);
        EmotionTimeline timeline = EmotionTimeline.of(decode(new TimelineDecoder(STEP, 0.5, 1), track));
        assertThat(timeline.transitions())
                .extracting(Transition::from, Transition::to)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Emotion.NEUTRAL, Emotion.ANGRY),
                        org.assertj.core.groups.Tuple.tuple(Emotion.ANGRY, Emotion.NEUTRAL));
        assertThat(timeline.transitions().get(0).time()).isCloseTo(2, within(1e-9));
    }
}
