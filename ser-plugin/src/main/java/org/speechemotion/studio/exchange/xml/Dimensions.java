// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.xml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values of an emotion on scales such as arousal and valence. Annotations have labels only, so they stand in one, such as
 * "arousal 0.7, valence 0.25".
 *
 * @param values in order
 */
record Dimensions(List<Value> values) {

    /** The track of dimensions that stand beside a category, or of which no track is named. */
    static final String TRACK = "dimensions";

    /** So many values are read of one emotion. */
    static final int MOST = 20;

    private static final Pattern WRITTEN = Pattern.compile("([\\p{L}_][\\p{L}\\p{Nd}._-]*) ([01]\\.[0-9E-]+)");

    /**
     * A value on one scale.
     *
     * @param name the scale
     * @param value 0 to 1, if said
     */
    record Value(String name, OptionalDouble value) {

        String text() {
            return value.isPresent() ? name + " " + value.getAsDouble() : name;
        }
    }

    /** Keeps a copy. */
    Dimensions {
        values = List.copyOf(values);
    }

    /** The label. */
    String text() {
        return String.join(", ", values.stream().map(Value::text).toList());
    }

    /** Reads a label. Empty if it is no list of scales with values that {@link #text} gives back as it is. */
    static Optional<Dimensions> parse(String label) {
        List<Value> values = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String part : label.split(", ", -1)) {
            Matcher matcher = WRITTEN.matcher(part);
            if (!matcher.matches() || !names.add(matcher.group(1)) || values.size() == MOST) {
                return Optional.empty();
            }
            Optional<Double> value = number(matcher.group(2));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(new Value(matcher.group(1), OptionalDouble.of(value.get())));
        }
        return Optional.of(new Dimensions(values));
    }

    private static Optional<Double> number(String text) {
        try {
            double value = Double.parseDouble(text);
            return value >= 0 && value <= 1 && Double.toString(value).equals(text)
                    ? Optional.of(value)
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
