// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.xml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.speechemotion.studio.exchange.AnnotationInput;

/** The slots of time of an ELAN file. Slots without a time lie evenly between those that have one. */
final class EafTimes {

    private static final int MOST_SLOTS = 2 * AnnotationInput.MOST_ANNOTATIONS;

    private final AnnotationInput input;
    private final List<Double> times = new ArrayList<>();
    private final Map<String, Integer> slots = new HashMap<>();

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
        double time = Double.NaN;
        if (value != null) {
            try {
                long units = Long.parseLong(value.strip());
                time = input.time(xml.place(), unit == 0.001 ? units / 1000.0 : units * unit);
            } catch (NumberFormatException e) {
                throw xml.wrong("TIME_VALUE is no number: " + AnnotationInput.shown(value));
            }
        }
        slots.put(id, times.size());
        times.add(time);
    }

    /** Gives every slot a time. */
    void fill() {
        double before = 0;
        int from = 0;
        while (from < times.size()) {
            if (!times.get(from).isNaN()) {
                before = times.get(from);
                from++;
                continue;
            }
            int to = from;
            while (to < times.size() && times.get(to).isNaN()) {
                to++;
            }
            double after = to < times.size() ? Math.max(before, times.get(to)) : before;
            for (int i = from; i < to; i++) {
                times.set(i, before + (after - before) * (i - from + 1) / (to - from + 1));
            }
            from = to;
        }
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
