// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How somebody wants the lanes. A lane is named by its kind, and by its kind and a number from the second of a kind on.
 *
 * @param order lanes from the top down, those that were ever moved; others keep their places between them
 * @param shown whether a lane is shown, for those that were ever shown or hidden
 * @param heights in pixels, for those that were ever resized
 * @param unit what the ruler counts
 */
public record LaneLayout(List<String> order, Map<String, Boolean> shown, Map<String, Integer> heights, RulerUnit unit) {

    /** The least height of a lane in pixels. */
    public static final int LEAST_HEIGHT = 14;

    /** The greatest height of a lane in pixels. */
    public static final int MOST_HEIGHT = 1200;

    /** As the lanes themselves want it. */
    public static final LaneLayout NATURAL = new LaneLayout(List.of(), Map.of(), Map.of(), RulerUnit.TIME);

    /** Keeps copies. */
    public LaneLayout {
        order = List.copyOf(order);
        shown = Map.copyOf(shown);
        heights = Map.copyOf(heights);
    }

    /** The lanes that there are, given in their natural order, in the wanted one. */
    public List<String> arrange(List<String> natural) {
        List<String> arranged = new ArrayList<>(order);
        arranged.retainAll(natural);
        String before = null;
        for (String lane : natural) {
            if (!arranged.contains(lane)) {
                arranged.add(before == null ? 0 : arranged.indexOf(before) + 1, lane);
            }
            before = lane;
        }
        return arranged;
    }

    /** Whether a lane is shown. */
    public boolean isShown(String lane, boolean initially) {
        return shown.getOrDefault(lane, initially);
    }

    /** The height of a lane that was resized. */
    public OptionalInt height(String lane) {
        Integer height = heights.get(lane);
        return height == null
                ? OptionalInt.empty()
                : OptionalInt.of(Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT, height)));
    }

    /** The same with another order. */
    public LaneLayout withOrder(List<String> newOrder) {
        return new LaneLayout(newOrder, shown, heights, unit);
    }

    /** The same with a lane shown or hidden. */
    public LaneLayout withShown(String lane, boolean isShown) {
        Map<String, Boolean> next = new LinkedHashMap<>(shown);
        next.put(lane, isShown);
        return new LaneLayout(order, next, heights, unit);
    }

    /** The same with a lane of another height, or of its natural one. */
    public LaneLayout withHeight(String lane, OptionalInt height) {
        Map<String, Integer> next = new LinkedHashMap<>(heights);
        if (height.isPresent()) {
            next.put(lane, Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT, height.getAsInt())));
        } else {
            next.remove(lane);
        }
        return new LaneLayout(order, shown, next, unit);
    }

    /** The same with another unit of the ruler. */
    public LaneLayout withUnit(RulerUnit newUnit) {
        return new LaneLayout(order, shown, heights, newUnit);
    }
}
