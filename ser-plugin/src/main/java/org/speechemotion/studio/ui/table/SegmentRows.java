// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.speechemotion.studio.annotation.edit.DocumentTrack;

/** The annotations that a filter lets through, in an order; an annotation is found in time with the logarithm of them. */
final class SegmentRows {

    private final SegmentFilter filter;
    private final Comparator<SegmentRow> order;
    private final List<SegmentRow> sorted = new ArrayList<>();
    private final Map<Long, SegmentRow> known = new HashMap<>();

    /** None yet. */
    SegmentRows(SegmentFilter filter, Comparator<SegmentRow> order) {
        this.filter = filter;
        this.order = order.thenComparingLong(SegmentRow::id);
    }

    /** Those of tracks; on any thread. */
    static SegmentRows of(List<DocumentTrack> tracks, SegmentFilter filter, Comparator<SegmentRow> order) {
        SegmentRows rows = new SegmentRows(filter, order);
        for (DocumentTrack track : tracks) {
            track.items().forEach(item -> {
                SegmentRow row = new SegmentRow(track.id(), track.header(), item);
                if (filter.accepts(row)) {
                    rows.sorted.add(row);
                    rows.known.put(row.id(), row);
                }
            });
        }
        rows.sorted.sort(rows.order);
        return rows;
    }

    int size() {
        return sorted.size();
    }

    SegmentRow get(int place) {
        return sorted.get(place);
    }

    /** The annotation as it is here, if it is. */
    Optional<SegmentRow> find(long item) {
        return Optional.ofNullable(known.get(item));
    }

    /** The place of an annotation, -1 if it is not here. */
    int placeOf(long item) {
        SegmentRow row = known.get(item);
        return row == null ? -1 : Collections.binarySearch(sorted, row, order);
    }

    boolean accepts(SegmentRow row) {
        return filter.accepts(row);
    }

    /** Whether a row that takes the place of another would still be in order. */
    boolean staysAt(int place, SegmentRow row) {
        return (place == 0 || order.compare(sorted.get(place - 1), row) < 0)
                && (place == sorted.size() - 1 || order.compare(row, sorted.get(place + 1)) < 0);
    }

    void set(int place, SegmentRow row) {
        sorted.set(place, row);
        known.put(row.id(), row);
    }

    /** Adds a row that is not here; its place. */
    int add(SegmentRow row) {
        int place = -1 - Collections.binarySearch(sorted, row, order);
        sorted.add(place, row);
        known.put(row.id(), row);
        return place;
    }

    void remove(int place) {
        known.remove(sorted.remove(place).id());
    }
}
