// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.edit.DocumentTrack;
import org.speechemotion.studio.annotation.edit.Edit;
import org.speechemotion.studio.annotation.edit.Item;
import org.speechemotion.studio.annotation.edit.ItemEdit;

/**
 * The items of a track in rows: each channel has a row, and as many more as it takes that none covers another; stretches
 * and points do not share one. An edit moves the items that it is about and no others, in time with the logarithm of their
 * number.
 */
final class TrackRows {

    /** When more than one of so many items change, all is laid out anew. */
    private static final int MANY = 8;

    private static final Comparator<Item> ORDER = Comparator.comparingDouble(Item::start)
            .thenComparingDouble(Item::end)
            .thenComparingLong(Item::id);

    private final List<Row> rows = new ArrayList<>();
    private final Map<Long, Row> rowOf = new HashMap<>();

    /** Items of a channel that do not overlap. */
    private record Row(int channel, boolean points, TreeSet<Item> items) {

        Row(int channel, boolean points) {
            this(channel, points, new TreeSet<>(ORDER));
        }

        boolean hasRoomFor(Item item) {
            Item before = items.floor(item);
            Item after = items.ceiling(item);
            return (before == null || before.end() <= item.start()) && (after == null || item.end() <= after.start());
        }
    }

    /** Lays out a track; one that is empty has one empty row. */
    TrackRows(DocumentTrack track) {
        layOut(track);
    }

    /** Lays out all anew; whether there are more rows or fewer than before. */
    boolean layOut(DocumentTrack track) {
        int before = rows.size();
        rows.clear();
        rowOf.clear();
        for (int channel : track.header().channels()) {
            rows.add(new Row(channel, false));
        }
        if (rows.isEmpty()) {
            rows.add(new Row(0, false));
        }
        track.items().forEach(this::add);
        tidy();
        return rows.size() != before;
    }

    /**
     * Follows a change of a track.
     *
     * @param track as it is now
     * @param edits those that are about it
     * @return whether there are more rows or fewer than before
     */
    boolean follow(DocumentTrack track, List<ItemEdit> edits) {
        if (edits.size() > track.items().size() / MANY) {
            return layOut(track);
        }
        int before = rows.size();
        // All out before any in, so that two that change places find room.
        edits.forEach(edit -> edit.before().ifPresent(annotation -> remove(edit.item(), annotation)));
        edits.forEach(edit -> edit.after().ifPresent(annotation -> add(new Item(edit.item(), annotation))));
        tidy();
        return rows.size() != before;
    }

    /** The edits of a change that are about items of a track. */
    static List<ItemEdit> of(long track, List<Edit> edits) {
        List<ItemEdit> own = new ArrayList<>();
        for (Edit edit : edits) {
            if (edit instanceof ItemEdit item && item.track() == track) {
                own.add(item);
            }
        }
        return own;
    }

    private void add(Item item) {
        int channel = item.annotation().channel();
        boolean points = item.annotation().isPoint();
        int place = 0;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.channel() > channel) {
                break;
            }
            place = i + 1;
            boolean empty = row.items().isEmpty();
            if (row.channel() == channel && (row.points() == points || empty) && row.hasRoomFor(item)) {
                Row taken = row.points() == points ? row : new Row(channel, points);
                rows.set(i, taken);
                put(taken, item);
                return;
            }
        }
        Row another = new Row(channel, points);
        rows.add(place, another);
        put(another, item);
    }

    private void put(Row row, Item item) {
        row.items().add(item);
        rowOf.put(item.id(), row);
    }

    private void remove(long id, Annotation annotation) {
        Row row = rowOf.remove(id);
        if (row != null) {
            row.items().remove(new Item(id, annotation));
        }
    }

    /** Takes empty rows away, but for one of each channel. */
    private void tidy() {
        for (int i = rows.size() - 1; i >= 0; i--) {
            Row row = rows.get(i);
            boolean others = rows.stream().anyMatch(other -> other != row && other.channel() == row.channel());
            if (row.items().isEmpty() && others) {
                rows.remove(i);
            }
        }
    }

    /** Number of rows, at least 1. */
    int count() {
        return rows.size();
    }

    /** Whether a row has points and not stretches. */
    boolean hasPoints(int row) {
        return rows.get(row).points();
    }

    /** The channel of a row. */
    int channel(int row) {
        return rows.get(row).channel();
    }

    /** Whether the rows are of more than one channel. */
    boolean hasChannels() {
        return rows.get(0).channel() != rows.get(rows.size() - 1).channel();
    }

    /** The row that an item lies in, -1 for none. */
    int rowOf(long item) {
        Row wanted = rowOf.get(item);
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** The items of a row that have a part, or an end, from one time to another, in order. */
    List<Item> visible(int row, double from, double to) {
        TreeSet<Item> items = rows.get(row).items();
        double start = Math.max(0, from);
        Item first = items.floor(probe(start));
        List<Item> found = new ArrayList<>();
        for (Item item : first == null ? items : items.tailSet(first, true)) {
            if (item.start() > to) {
                break;
            }
            if (item.end() >= start) {
                found.add(item);
            }
        }
        return found;
    }

    /** The items of some rows, both given ones among them, that have a part or an end from one time to another. */
    List<Item> touched(int firstRow, int lastRow, double from, double to) {
        List<Item> found = new ArrayList<>();
        for (int row = firstRow; row <= lastRow; row++) {
            found.addAll(visible(row, from, to));
        }
        return found;
    }

    /** The item of a row that holds a time. */
    Optional<Item> itemAt(int row, double time) {
        Item item = rows.get(row).items().floor(probe(time));
        return Optional.ofNullable(item)
                .filter(found -> found.annotation().span().contains(time));
    }

    /** The items of a row on both sides of a time: the last that starts no later, and the first that starts later. */
    List<Item> around(int row, double time) {
        TreeSet<Item> items = rows.get(row).items();
        Item probe = probe(time);
        List<Item> found = new ArrayList<>();
        for (Item item : new Item[] {items.floor(probe), items.higher(probe)}) {
            if (item != null) {
                found.add(item);
            }
        }
        return found;
    }

    private static Item probe(double time) {
        return new Item(Long.MAX_VALUE, Annotation.of(0, new TimeSpan(time, Double.MAX_VALUE), ""));
    }

    /** The row at a place. */
    int rowAt(int y, int height) {
        return Math.max(0, Math.min(rows.size() - 1, y * rows.size() / Math.max(1, height)));
    }
}
