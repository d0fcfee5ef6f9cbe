// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.swing.table.AbstractTableModel;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.annotation.edit.DocumentChange;
import org.speechemotion.studio.annotation.edit.DocumentTrack;
import org.speechemotion.studio.annotation.edit.EditException;
import org.speechemotion.studio.annotation.edit.Item;
import org.speechemotion.studio.annotation.edit.ItemEdit;
import org.speechemotion.studio.annotation.edit.TrackHeader;
import org.speechemotion.studio.ui.label.AnnotationSession;

/**
 * All annotations of a session, in no order: the table sorts them. An edit of a few is an event for each of their rows, so
 * that a table of tens of thousands is neither read nor sorted anew.
 */
final class SegmentTableModel extends AbstractTableModel {

    private static final long serialVersionUID = 1L;

    /** From so many edits at once on, reading all anew is quicker. */
    private static final int MANY = 16;

    private static final List<SegmentColumn> COLUMNS = List.of(SegmentColumn.values());

    private final transient AnnotationSession session;
    private final transient CellEdit edits;
    private final transient List<SegmentRow> rows = new ArrayList<>();
    private final transient Map<Long, Integer> places = new HashMap<>();

    SegmentTableModel(AnnotationSession session) {
        this.session = session;
        Recording recording = session.recording();
        edits = new CellEdit(recording.sampleRate(), recording.duration());
        read();
    }

    /** The annotation in a row. */
    SegmentRow row(int row) {
        return rows.get(row);
    }

    /** The row of an annotation, -1 if it is not there. */
    int rowOf(long item) {
        return places.getOrDefault(item, -1);
    }

    /** How many annotations there are of some tracks. */
    int count(SegmentFilter.Tracks tracks) {
        int count = 0;
        for (SegmentRow row : rows) {
            count += tracks.accepts(row) ? 1 : 0;
        }
        return count;
    }

    /** Takes over what has changed in the document; while it still changes, nothing. */
    void changed(DocumentChange change) {
        if (change.isOngoing()) {
            return;
        }
        Set<Long> items = new LinkedHashSet<>();
        change.edits().forEach(edit -> {
            if (edit instanceof ItemEdit item) {
                items.add(item.item());
            }
        });
        if (items.size() > MANY || change.changesTracks()) {
            read();
            fireTableDataChanged();
        } else {
            items.forEach(this::update);
        }
    }

    private void read() {
        rows.clear();
        places.clear();
        for (DocumentTrack track : session.tracks()) {
            TrackHeader header = track.header();
            track.items().forEach(item -> {
                places.put(item.id(), rows.size());
                rows.add(new SegmentRow(track.id(), header, item));
            });
        }
    }

    private void update(long id) {
        Optional<SegmentRow> now = session.document().item(id).map(this::rowFor);
        Integer place = places.get(id);
        if (now.isEmpty()) {
            if (place != null) {
                remove(id, place);
            }
        } else if (place == null) {
            places.put(id, rows.size());
            rows.add(now.get());
            fireTableRowsInserted(rows.size() - 1, rows.size() - 1);
        } else if (!rows.get(place).equals(now.get())) {
            rows.set(place, now.get());
            fireTableRowsUpdated(place, place);
        }
    }

    /** The last row takes the place, so that no other row moves. */
    private void remove(long id, int place) {
        int last = rows.size() - 1;
        if (place < last) {
            rows.set(place, rows.get(last));
            places.put(rows.get(place).id(), place);
            fireTableRowsUpdated(place, place);
        }
        places.remove(id);
        rows.remove(last);
        fireTableRowsDeleted(last, last);
    }

    private SegmentRow rowFor(Item item) {
        DocumentTrack track = session.document()
                .trackOf(item.id())
                .flatMap(session.document()::track)
                .orElseThrow();
        return new SegmentRow(track.id(), track.header(), item);
    }

    @Override
    public int getRowCount() {
        return rows.size();
    }

    @Override
    public int getColumnCount() {
        return COLUMNS.size();
    }

    @Override
    public String getColumnName(int column) {
        return COLUMNS.get(column).title();
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return COLUMNS.get(column).type();
    }

    @Override
    public Object getValueAt(int row, int column) {
        return COLUMNS.get(column).value(rows.get(row));
    }

    @Override
    public boolean isCellEditable(int row, int column) {
        return COLUMNS.get(column).isEditable()
                && session.isEditable(rows.get(row).id());
    }

    @Override
    public void setValueAt(Object value, int row, int column) {
        SegmentRow before = rows.get(row);
        // A cell that is left as it was must not round the time that it shows.
        if (value == null || String.valueOf(COLUMNS.get(column).value(before)).equals(String.valueOf(value))) {
            return;
        }
        try {
            session.perform(edits.of(before, COLUMNS.get(column), value));
        } catch (EditException problem) {
            session.tellProblem(problem.getMessage());
        }
    }
}
