// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.ui.label.AnnotationSession;
import org.speechemotion.studio.ui.lane.TimeAxis;
import org.speechemotion.studio.ui.lane.TimeViewport;

/**
 * How a recording is looked at, as values by name that a project keeps: zoom, scroll position, playhead,
 * selected time and annotations, track.
 */
final class RecordingView {

    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String PLAYHEAD = "playhead";
    private static final String SELECTION_START = "selection.start";
    private static final String SELECTION_END = "selection.end";
    private static final String TRACK = "track";
    private static final String ITEMS = "selection.items";
    private static final int MOST_ITEMS = 1000;

    private final RecordingDocument document;
    private final AnnotationSession session;
    private final TimeAxis axis;

    RecordingView(RecordingDocument document, AnnotationSession session, TimeAxis axis) {
        this.document = document;
        this.session = session;
        this.axis = axis;
    }

    /** The values now, with the selected annotations. What is not there is empty. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>(placeValues());
        values.put(
                ITEMS,
                session.selected().stream()
                        .limit(MOST_ITEMS)
                        .map(String::valueOf)
                        .collect(Collectors.joining(",")));
        return values;
    }

    /** The values now without the selected annotations, which only their project knows. */
    Map<String, String> placeValues() {
        Map<String, String> values = new LinkedHashMap<>();
        TimeViewport view = axis.view();
        values.put(FROM, view.isWhole() ? "" : Double.toString(view.start()));
        values.put(TO, view.isWhole() ? "" : Double.toString(view.end()));
        values.put(PLAYHEAD, Double.toString(document.playhead()));
        Optional<TimeSpan> selection = document.selection();
        values.put(
                SELECTION_START,
                selection.map(span -> Double.toString(span.start())).orElse(""));
        values.put(
                SELECTION_END,
                selection.map(span -> Double.toString(span.end())).orElse(""));
        values.put(
                TRACK,
                session.activeTrack().isPresent()
                        ? Long.toString(session.activeTrack().getAsLong())
                        : "");
        return values;
    }

    /** Shows what values tell; what is missing or cannot be understood stays as it is. */
    void show(Map<String, String> values) {
        span(values, SELECTION_START, SELECTION_END).ifPresent(span -> document.select(Optional.of(span), false));
        number(values, PLAYHEAD).ifPresent(time -> document.movePlayhead(time, false));
        session.select(items(values.getOrDefault(ITEMS, "")));
        number(values, TRACK).ifPresent(track -> session.activate(track.longValue()));
        span(values, FROM, TO)
                .filter(span -> span.duration() > 0)
                .ifPresent(span -> axis.change(
                        view -> view.withZoom(span.duration() / view.width()).withStart(span.start())));
    }

    private static List<Long> items(String text) {
        try {
            return text.isEmpty()
                    ? List.of()
                    : Stream.of(text.split(",")).map(Long::valueOf).toList();
        } catch (NumberFormatException none) {
            return List.of();
        }
    }

    private static Optional<TimeSpan> span(Map<String, String> values, String from, String to) {
        Optional<Double> start = number(values, from);
        Optional<Double> end = number(values, to);
        return start.isPresent() && end.isPresent() && start.get() >= 0 && start.get() <= end.get()
                ? Optional.of(new TimeSpan(start.get(), end.get()))
                : Optional.empty();
    }

    private static Optional<Double> number(Map<String, String> values, String name) {
        try {
            double number = Double.parseDouble(values.getOrDefault(name, ""));
            return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
