// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.util.Optional;
import org.speechemotion.studio.annotation.edit.Item;
import org.speechemotion.studio.annotation.edit.Side;

/**
 * What the pointer is on.
 *
 * @param item the annotation
 * @param side its border, if the pointer is on one
 */
record TrackHit(Item item, Optional<Side> side) {

    /** How near a border is grabbed, in pixels. */
    private static final double BORDER = 4;

    /** Of a narrow annotation at least this part in the middle is no border. */
    private static final double MIDDLE = 3;

    private static final double POINT = 5;

    /** What is at a place of a track's rows. */
    static Optional<TrackHit> find(TrackRows rows, LanePress at) {
        int row = rows.rowAt(at.y(), at.height());
        return rows.hasPoints(row) ? point(rows, row, at) : stretch(rows, row, at);
    }

    private static Optional<TrackHit> point(TrackRows rows, int row, LanePress at) {
        return rows.around(row, at.time()).stream()
                .filter(item -> at.pixelsTo(item.start()) <= POINT)
                .min((one, other) -> Double.compare(at.pixelsTo(one.start()), at.pixelsTo(other.start())))
                .map(item -> new TrackHit(item, Optional.empty()));
    }

    private static Optional<TrackHit> stretch(TrackRows rows, int row, LanePress at) {
        Optional<Item> inside = rows.itemAt(row, at.time());
        if (inside.isPresent()) {
            Item item = inside.get();
            double reach = Math.min(
                    BORDER, item.annotation().span().duration() / at.view().secondsPerPixel() / MIDDLE);
            double toStart = at.pixelsTo(item.start());
            double toEnd = at.pixelsTo(item.end());
            Optional<Side> side = Math.min(toStart, toEnd) > reach
                    ? Optional.empty()
                    : Optional.of(toStart < toEnd ? Side.START : Side.END);
            return Optional.of(new TrackHit(item, side));
        }
        // Just outside of a border is on it, too.
        for (Item item : rows.around(row, at.time())) {
            if (at.pixelsTo(item.end()) <= BORDER && item.end() <= at.time()) {
                return Optional.of(new TrackHit(item, Optional.of(Side.END)));
            }
            if (at.pixelsTo(item.start()) <= BORDER && item.start() > at.time()) {
                return Optional.of(new TrackHit(item, Optional.of(Side.START)));
            }
        }
        return Optional.empty();
    }
}
