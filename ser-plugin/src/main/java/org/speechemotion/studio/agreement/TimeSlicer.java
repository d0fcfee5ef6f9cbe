// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.Flag;

/** Cuts time at all borders. What is flagged to be excluded, and the collars around borders, are left out. */
final class TimeSlicer {

    private final List<Annotator> annotators;
    private final double collar;

    /** A change at a time: a label of an annotator, or of what is left out (-1), begins or ends. */
    private record Event(double time, int annotator, String label, int by) {}

    TimeSlicer(List<Annotator> annotators, double collar) {
        this.annotators = annotators;
        this.collar = collar;
    }

    /** The slices of all channels from 0 to an end in seconds, also those of which nobody says anything. */
    List<Slice> slices(double end) {
        List<Slice> slices = new ArrayList<>();
        for (int channel : channels()) {
            sweep(channel, events(channel), end, slices);
        }
        return slices;
    }

    private SortedSet<Integer> channels() {
        SortedSet<Integer> channels = new TreeSet<>();
        annotators.forEach(each -> each.annotations().forEach(annotation -> channels.add(annotation.channel())));
        return channels;
    }

    private List<Event> events(int channel) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < annotators.size(); i++) {
            for (Annotation annotation : annotators.get(i).annotations()) {
                if (annotation.channel() == channel && !annotation.isPoint()) {
                    add(annotation, i, events);
                }
            }
        }
        events.sort(Comparator.comparingDouble(Event::time));
        return events;
    }

    private void add(Annotation annotation, int annotator, List<Event> events) {
        double start = annotation.span().start();
        double end = annotation.span().end();
        boolean excluded = annotation.details().flags().contains(Flag.EXCLUDE);
        int whose = excluded ? -1 : annotator;
        events.add(new Event(start, whose, annotation.label(), 1));
        events.add(new Event(end, whose, annotation.label(), -1));
        if (collar > 0 && !excluded) {
            for (double border : new double[] {start, end}) {
                events.add(new Event(border - collar, -1, "", 1));
                events.add(new Event(border + collar, -1, "", -1));
            }
        }
    }

    private void sweep(int channel, List<Event> events, double end, List<Slice> slices) {
        List<TreeMap<String, Integer>> active = new ArrayList<>();
        annotators.forEach(each -> active.add(new TreeMap<>()));
        int leftOut = 0;
        double from = 0;
        for (Event event : events) {
            double to = Math.max(0, Math.min(end, event.time()));
            if (to > from) {
                if (leftOut == 0) {
                    add(new Slice(channel, new TimeSpan(from, to), labels(active)), slices);
                }
                from = to;
            }
            if (event.annotator() < 0) {
                leftOut += event.by();
            } else {
                // A label that two annotations of one annotator share goes when both have ended.
                active.get(event.annotator())
                        .merge(event.label(), event.by(), (one, other) -> one + other == 0 ? null : one + other);
            }
        }
        if (end > from && leftOut == 0) {
            add(new Slice(channel, new TimeSpan(from, end), labels(active)), slices);
        }
    }

    private static List<String> labels(List<TreeMap<String, Integer>> active) {
        return active.stream().map(each -> String.join(" + ", each.keySet())).toList();
    }

    /** Adds a slice, or makes the last one longer if nothing changes between them. */
    private static void add(Slice slice, List<Slice> slices) {
        if (!slices.isEmpty()) {
            Slice last = slices.get(slices.size() - 1);
            if (last.channel() == slice.channel()
                    && last.span().end() == slice.span().start()
                    && last.labels().equals(slice.labels())) {
                slices.set(
                        slices.size() - 1,
                        new Slice(
                                slice.channel(),
                                new TimeSpan(last.span().start(), slice.span().end()),
                                slice.labels()));
                return;
            }
        }
        slices.add(slice);
    }
}
