// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.util.ArrayList;
import java.util.List;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;

/**
 * The annotations of a track in rows: each channel has a row, and as many more as it takes that none covers another.
 *
 * @param rows annotations in order of time, not overlapping within a row
 */
record TrackRows(List<List<Annotation>> rows) {

    /** Lays out a track; one that is empty has one empty row. */
    static TrackRows of(AnnotationTrack track) {
        List<List<Annotation>> rows = new ArrayList<>();
        for (int channel : track.channels()) {
            List<List<Annotation>> own = new ArrayList<>();
            own.add(new ArrayList<>());
            for (Annotation annotation : track.ofChannel(channel)) {
                place(own, annotation);
            }
            rows.addAll(own);
        }
        return new TrackRows(rows.isEmpty() ? List.of(List.of()) : rows);
    }

    private static void place(List<List<Annotation>> rows, Annotation annotation) {
        for (List<Annotation> row : rows) {
            if (row.isEmpty()
                    || row.get(row.size() - 1).span().end() <= annotation.span().start()) {
                row.add(annotation);
                return;
            }
        }
        List<Annotation> another = new ArrayList<>();
        another.add(annotation);
        rows.add(another);
    }

    /** The row at a place. */
    List<Annotation> at(int y, int height) {
        int row = y * rows.size() / Math.max(1, height);
        return rows.get(Math.max(0, Math.min(rows.size() - 1, row)));
    }
}
