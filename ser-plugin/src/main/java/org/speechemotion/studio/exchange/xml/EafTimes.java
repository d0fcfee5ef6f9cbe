// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.xml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.speechemotion.studio.exchange.AnnotationInput;

/** The slots of time of an ELAN file, not all of which have a time there. */
final class EafTimes {

    private static final int MOST_SLOTS = 2 * AnnotationInput.MOST_ANNOTATIONS;

    private final AnnotationInput input;
    private final List<Double> times = new ArrayList<>();
    private final Map<String, Integer> slots = new HashMap<>();
    private boolean milliseconds = true;

    EafTimes(AnnotationInput input) {
        this.input = input;
    }

    /** Reads a slot. */
    void slot(XmlSource xml, double unit) throws IOException {
        if (times.size() >= MOST_SLOTS) {
            throw xml.wrong("more times than are read; divide the file");
        }
        String id = xml.attribute("TIME_SLOT_ID");
        String value = xml.attribute("TIME_VALUE");
        if (id == null) {
            throw xml.wrong("a time without TIME_SLOT_ID");
        }
        milliseconds = unit == 0.001;
        double time = Double.NaN;
        if (value != null) {
            try {
                long units = Long.parseLong(value.strip());
                time = input.time(xml.place(), milliseconds ? units / 1000.0 : units * unit);
            } catch (NumberFormatException e) {
                throw xml.wrong("TIME_VALUE is no number: " + AnnotationInput.shown(value));
            }
        }
        slots.put(id, times.size());
        times.add(time);
    }

    /** The place of a slot in the order of the file, -1 if there is none of this name. */
    int index(String slot) {
        return slots.getOrDefault(slot, -1);
    }

    /** Whether a slot has a time, in the file or given to it since. */
    boolean isKnown(int index) {
        return !times.get(index).isNaN();
    }

    /** The time of a slot in seconds; not a number if it has none. */
    double get(int index) {
        return times.get(index);
    }

    /** Gives a slot a time in seconds. */
    void set(int index, double seconds) {
        times.set(index, seconds);
    }

    /** A time for every slot by the order of the file: those without one lie evenly between their neighbours. */
    double[] byOrder() {
        double[] all = times.stream().mapToDouble(Double::doubleValue).toArray();
        double before = 0;
        int from = 0;
        while (from < all.length) {
            if (!Double.isNaN(all[from])) {
                before = all[from];
                from++;
                continue;
            }
            int to = from;
            while (to < all.length && Double.isNaN(all[to])) {
                to++;
            }
            double after = to < all.length ? Math.max(before, all[to]) : before;
            for (int i = from; i < to; i++) {
                all[i] = border(before, after, i - from + 1, to - from + 1);
            }
            from = to;
        }
        return all;
    }

    /**
     * A border between even parts of a stretch, in seconds; of milliseconds where the file's times are.
     *
     * @param index which one, from 0 for the start to {@code parts} for the end
     */
    double border(double start, double end, int index, int parts) {
        if (index == 0 || index == parts) {
            return index == 0 ? start : end;
        }
        double border = start + (end - start) * index / parts;
        return milliseconds ? Math.rint(border * 1000) / 1000.0 : border;
    }

    /** The time of a slot in seconds. */
    double of(String place, String slot) throws IOException {
        Integer index = slots.get(slot);
        if (index == null) {
            throw input.wrong(place + ": there is no time called " + AnnotationInput.shown(slot));
        }
        return times.get(index);
    }
}
