// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.model.evaluate.TimelineFigures;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.timeline.LabelledSpan;
import org.speechemotion.studio.annotation.Annotation;

/** The emotion diarization error rate of one annotator if another is taken for the truth. */
final class EmotionErrors {

    /** So many stretches are compared at once: the time that it takes grows with their square. */
    private static final int AT_ONCE = 200;

    private EmotionErrors() {}

    /** The rate over all channels; empty if a label is no emotion or there is no time. */
    static OptionalDouble rate(Annotator truth, Annotator said, double duration) {
        TimelineFigures sum = null;
        List<Integer> channels = Stream.of(truth, said)
                .flatMap(each -> each.annotations().stream())
                .map(Annotation::channel)
                .distinct()
                .toList();
        for (int channel : channels) {
            Optional<List<LabelledSpan>> right = spans(truth, channel);
            Optional<List<LabelledSpan>> other = spans(said, channel);
            if (right.isEmpty() || other.isEmpty()) {
                return OptionalDouble.empty();
            }
            TimelineFigures figures = figures(right.get(), other.get(), duration);
            sum = sum == null ? figures : sum.plus(figures);
        }
        return sum == null || sum.duration() == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum.errorRate());
    }

    private static Optional<List<LabelledSpan>> spans(Annotator annotator, int channel) {
        List<LabelledSpan> spans = new ArrayList<>();
        for (Annotation annotation : annotator.annotations()) {
            if (annotation.channel() == channel && !annotation.isPoint()) {
                Optional<Emotion> emotion = Emotion.of(annotation.label());
                if (emotion.isEmpty()) {
                    return Optional.empty();
                }
                spans.add(new LabelledSpan(annotation.span(), emotion.get()));
            }
        }
        spans.sort(Comparator.comparingDouble(each -> each.span().start()));
        return Optional.of(spans);
    }

    /** The figures of stretches of time, added up. Those of transitions are not right where time is cut, and not used. */
    private static TimelineFigures figures(List<LabelledSpan> truth, List<LabelledSpan> said, double duration) {
        double[] starts = Stream.concat(truth.stream(), said.stream())
                .mapToDouble(each -> each.span().start())
                .sorted()
                .toArray();
        TimelineFigures sum = null;
        double from = 0;
        for (int next = AT_ONCE; from < duration; next += AT_ONCE) {
            double to = next < starts.length ? Math.min(duration, starts[next]) : duration;
            if (to > from) {
                TimelineFigures part = TimelineFigures.of(cut(truth, from, to), cut(said, from, to), to - from);
                sum = sum == null ? part : sum.plus(part);
                from = to;
            }
        }
        return sum == null ? TimelineFigures.of(truth, said, duration) : sum;
    }

    private static List<LabelledSpan> cut(List<LabelledSpan> spans, double from, double to) {
        List<LabelledSpan> part = new ArrayList<>();
        for (LabelledSpan each : spans) {
            double start = Math.max(from, each.span().start());
            double end = Math.min(to, each.span().end());
            if (start < end) {
                part.add(new LabelledSpan(new TimeSpan(start - from, end - from), each.emotion()));
            }
        }
        return part;
    }
}
