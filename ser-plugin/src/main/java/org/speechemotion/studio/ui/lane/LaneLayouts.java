// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.prefs.Preferences;

/**
 * The layout that all recording windows share, kept in preferences. What cannot be read there is taken for its natural
 * value. For the event thread only.
 */
public final class LaneLayouts {

    private static final String ORDER = "lanes.order";
    private static final String SHOWN = "lanes.shown";
    private static final String HEIGHTS = "lanes.heights";
    private static final String UNIT = "lanes.unit";
    private static final String BETWEEN = ";";

    private final Preferences preferences;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private LaneLayout layout;

    /** A layout that is forgotten at the end. */
    public LaneLayouts() {
        preferences = null;
        layout = LaneLayout.NATURAL;
    }

    /** A layout that is kept. */
    public LaneLayouts(Preferences preferences) {
        this.preferences = preferences;
        layout = new LaneLayout(
                words(preferences.get(ORDER, "")),
                pairs(preferences.get(SHOWN, ""), Boolean::valueOf),
                pairs(preferences.get(HEIGHTS, ""), Integer::valueOf),
                "SAMPLES".equals(preferences.get(UNIT, "")) ? RulerUnit.SAMPLES : RulerUnit.TIME);
    }

    /** The layout. */
    public LaneLayout layout() {
        return layout;
    }

    /** Keeps another layout and tells the listeners. */
    public void change(UnaryOperator<LaneLayout> change) {
        LaneLayout next = change.apply(layout);
        if (next.equals(layout)) {
            return;
        }
        layout = next;
        if (preferences != null) {
            put(ORDER, String.join(BETWEEN, next.order()));
            put(SHOWN, text(next.shown()));
            put(HEIGHTS, text(next.heights()));
            put(UNIT, next.unit().name());
        }
        listeners.forEach(Runnable::run);
    }

    /** Calls a listener after each change. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Calls it no more. */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    private void put(String key, String value) {
        if (value.length() <= Preferences.MAX_VALUE_LENGTH) {
            preferences.put(key, value);
        }
    }

    private static String text(Map<String, ?> values) {
        List<String> pairs = new ArrayList<>();
        new TreeMap<>(values).forEach((lane, value) -> pairs.add(lane + "=" + value));
        return String.join(BETWEEN, pairs);
    }

    private static List<String> words(String text) {
        return List.of(text.split(BETWEEN)).stream()
                .filter(word -> !word.isBlank())
                .distinct()
                .toList();
    }

    private static <V> Map<String, V> pairs(String text, Function<String, V> reader) {
        Map<String, V> values = new TreeMap<>();
        for (String word : words(text)) {
            int equals = word.lastIndexOf('=');
            try {
                if (equals > 0) {
                    values.put(word.substring(0, equals), reader.apply(word.substring(equals + 1)));
                }
            } catch (NumberFormatException damaged) {
                values.remove(word.substring(0, equals));
            }
        }
        return values;
    }
}
