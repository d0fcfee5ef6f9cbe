// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Which lanes of a window are shown, in which order and how high, and which of them the keyboard means. What mouse, keys
 * and menus do to lanes goes through here. For the event thread only.
 */
public final class LaneArrangement {

    /**
     * A lane as menus show it.
     *
     * @param id what the layout calls it
     * @param lane the lane
     * @param shown whether it is shown
     */
    public record Entry(String id, Lane lane, boolean shown) {}

    private final LaneLayouts layouts;
    private final Map<String, Lane> lanes = new LinkedHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Runnable layoutListener = this::fire;
    private String chosen;

    /** Arranges lanes, given in their natural order. */
    public LaneArrangement(LaneLayouts layouts, List<Lane> natural) {
        this.layouts = layouts;
        take(natural);
        layouts.addListener(layoutListener);
    }

    /** Arranges other lanes; those that stay keep what they have. */
    public void setLanes(List<Lane> natural) {
        take(natural);
        fire();
    }

    private void take(List<Lane> natural) {
        lanes.clear();
        Map<String, Integer> counts = new HashMap<>();
        for (Lane lane : natural) {
            int number = counts.merge(lane.kind(), 1, Integer::sum);
            lanes.put(number == 1 ? lane.kind() : lane.kind() + "." + number, lane);
        }
    }

    /** Listens to the layout no more. */
    public void close() {
        layouts.removeListener(layoutListener);
    }

    /** All lanes from the top down, the hidden ones where they would be. */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (String id : layouts.layout().arrange(List.copyOf(lanes.keySet()))) {
            Lane lane = lanes.get(id);
            entries.add(new Entry(id, lane, layouts.layout().isShown(id, lane.initiallyShown())));
        }
        return entries;
    }

    /** The lanes that are shown. */
    public List<Entry> shown() {
        return entries().stream().filter(Entry::shown).toList();
    }

    /** The height of a lane that somebody gave it. */
    public OptionalInt height(String id) {
        return layouts.layout().height(id);
    }

    /** Shows or hides a lane. */
    public void setShown(String id, boolean shown) {
        layouts.change(layout -> layout.withShown(id, shown));
    }

    /** Gives a lane a height in pixels, or its natural one. */
    public void setHeight(String id, OptionalInt height) {
        layouts.change(layout -> layout.withHeight(id, height));
    }

    /** Moves a lane up (negative) or down by a number of shown lanes. */
    public void move(String id, int places) {
        List<String> visible = new ArrayList<>(shown().stream().map(Entry::id).toList());
        int from = visible.indexOf(id);
        int to = Math.max(0, Math.min(visible.size() - 1, from + places));
        if (from < 0 || to == from) {
            return;
        }
        String neighbour = visible.get(to);
        List<String> all = new ArrayList<>(entries().stream().map(Entry::id).toList());
        all.remove(id);
        all.add(all.indexOf(neighbour) + (to > from ? 1 : 0), id);
        layouts.change(layout -> layout.withOrder(all));
    }

    /** Order, heights and what is shown as they were at first. */
    public void reset() {
        layouts.change(layout -> LaneLayout.NATURAL.withUnit(layout.unit()));
    }

    /** The shown lane that keys mean. */
    public Optional<Entry> chosen() {
        return shown().stream().filter(entry -> entry.id().equals(chosen)).findFirst();
    }

    /** Lets keys mean a lane. */
    public void choose(String id) {
        if (!id.equals(chosen)) {
            chosen = id;
            fire();
        }
    }

    /** Lets keys mean the next lane, or the one before if negative; the first or the last if they meant none. */
    public void chooseNext(int places) {
        List<String> visible = shown().stream().map(Entry::id).toList();
        if (visible.isEmpty()) {
            return;
        }
        int now = visible.indexOf(chosen);
        int next = now < 0 ? (places > 0 ? 0 : visible.size() - 1) : now + places;
        choose(visible.get(Math.max(0, Math.min(visible.size() - 1, next))));
    }

    /** Calls a listener after each change. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    private void fire() {
        listeners.forEach(Runnable::run);
    }
}
