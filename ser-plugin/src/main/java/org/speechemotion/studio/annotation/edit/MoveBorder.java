// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.Annotation;

/**
 * Moves borders. A border stops {@link #SHORTEST} before the other border of its annotation. Points have none.
 *
 * @param side which border
 * @param times where the border of each annotation is to be, in seconds, by identity
 * @param linked whether neighbours of the same track and channel that touch the border come along
 */
public record MoveBorder(Side side, Map<Long, Double> times, boolean linked) implements Operation {

    /** The shortest annotation that the moving of a border leaves, in seconds. */
    public static final double SHORTEST = 0.001;

    /** Keeps a copy. */
    public MoveBorder {
        times = Map.copyOf(times);
    }

    /** Moves one border to a time. */
    public static MoveBorder to(long item, Side side, double time, boolean linked) {
        return new MoveBorder(side, Map.of(item, time), linked);
    }

    /** Moves the borders of many by some seconds, to the right if above 0. */
    public static MoveBorder by(Collection<Item> items, Side side, double seconds, boolean linked) {
        return new MoveBorder(
                side, items.stream().collect(Collectors.toMap(Item::id, item -> side.of(item) + seconds)), linked);
    }

    /** Moves the borders of many to candidates near them; those that have none stay. */
    public static MoveBorder snapped(Collection<Item> items, Side side, Snap snap, boolean linked) {
        return new MoveBorder(
                side, items.stream().collect(Collectors.toMap(Item::id, item -> snap.to(side.of(item)))), linked);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.MOVE_BORDER;
    }

    @Override
    public void draft(Draft draft) {
        new TreeMap<>(times).forEach((id, time) -> {
            Item item = draft.item(id);
            if (item.annotation().isPoint()) {
                return;
            }
            List<Item> neighbours = linked ? touching(draft, item) : List.of();
            double to = limited(item, side, time);
            for (Item neighbour : neighbours) {
                to = limited(neighbour, side.other(), to);
            }
            move(draft, item, side, to);
            for (Item neighbour : neighbours) {
                move(draft, neighbour, side.other(), to);
            }
        });
    }

    private List<Item> touching(Draft draft, Item item) {
        double border = side.of(item);
        // The query is half-open, and one neighbour ends where the border is.
        TimeSpan around = new TimeSpan(Math.max(0, Math.nextDown(border)), Math.nextUp(border));
        return draft.itemsIn(draft.trackOf(item.id()), around).stream()
                .filter(other -> other.id() != item.id()
                        && !other.annotation().isPoint()
                        && other.annotation().channel() == item.annotation().channel()
                        && side.other().of(other) == border)
                .toList();
    }

    private static double limited(Item item, Side side, double time) {
        return side == Side.START
                ? Math.max(0, Math.min(time, Math.max(item.start(), item.end() - SHORTEST)))
                : Math.max(time, Math.min(item.end(), item.start() + SHORTEST));
    }

    private static void move(Draft draft, Item item, Side side, double time) {
        Annotation before = item.annotation();
        TimeSpan span = side == Side.START ? new TimeSpan(time, item.end()) : new TimeSpan(item.start(), time);
        if (!span.equals(before.span())) {
            draft.replace(item.id(), draft.byAuthor(before, before.withSpan(span)));
        }
    }
}
