// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.model.recognize.ChannelAnalysis;
import org.speechemotion.model.recognize.RecordingAnalysis;
import org.speechemotion.model.timeline.EmotionSegment;

/** What can be jumped to from a time: segments, uncertain segments and transitions of all channels of an analysis. */
record Landmarks(List<ChannelAnalysis> channels) {

    /** Two times that are no farther apart are the same. */
    private static final double SAME = 0.001;

    /** The landmarks of an analysis; none before there is one. */
    static Landmarks of(Optional<RecordingAnalysis> analysis) {
        return new Landmarks(analysis.map(RecordingAnalysis::channels).orElse(List.of()));
    }

    /** The segment that begins next after a time, or last before it. */
    Optional<TimeSpan> segment(double now, boolean next) {
        return nearest(segments().map(EmotionSegment::span), now, next);
    }

    /** The segment below a confidence (0 to 1) that begins next after a time, or last before it. */
    Optional<TimeSpan> uncertain(double now, boolean next, double below) {
        return nearest(
                segments().filter(segment -> segment.confidence() < below).map(EmotionSegment::span), now, next);
    }

    /** The next transition after a time, or the last before it. */
    OptionalDouble transition(double now, boolean next) {
        Stream<TimeSpan> points = channels.stream()
                .flatMap(channel -> channel.timeline().transitions().stream())
                .map(transition -> new TimeSpan(transition.time(), transition.time()));
        return nearest(points, now, next)
                .map(point -> OptionalDouble.of(point.start()))
                .orElse(OptionalDouble.empty());
    }

    private Stream<EmotionSegment> segments() {
        return channels.stream().flatMap(channel -> channel.timeline().segments().stream());
    }

    private static Optional<TimeSpan> nearest(Stream<TimeSpan> spans, double now, boolean next) {
        Comparator<TimeSpan> byStart = Comparator.comparingDouble(TimeSpan::start);
        return next
                ? spans.filter(span -> span.start() > now + SAME).min(byStart)
                : spans.filter(span -> span.start() < now - SAME).max(byStart);
    }
}
