// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.table;

import java.awt.EventQueue;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.swing.table.AbstractTableModel;
import org.openide.util.RequestProcessor;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.annotation.edit.DocumentChange;
import org.speechemotion.studio.annotation.edit.DocumentTrack;
import org.speechemotion.studio.annotation.edit.EditException;
import org.speechemotion.studio.annotation.edit.Item;
import org.speechemotion.studio.annotation.edit.ItemEdit;
import org.speechemotion.studio.ui.label.AnnotationSession;

/**
 * The annotations of a session that a filter lets through, in order. An edit of a few is an event for each of their rows;
 * after more, all are read, filtered and sorted anew, in the background if there are many. Until that is done the rows
 * are those of before. On the event thread.
 */
final class SegmentTableModel extends AbstractTableModel {

    private static final long serialVersionUID = 1L;

    /** From so many edits at once on, reading all anew is quicker. */
    private static final int MANY = 16;

    /** So many annotations are read at once: it takes a few milliseconds. */
    private static final int AT_ONCE = 2000;

    private static final List<SegmentColumn> COLUMNS = List.of(SegmentColumn.values());
    private static final RequestProcessor PROCESSOR = new RequestProcessor("Tables of annotations", 1);

    private final transient AnnotationSession session;
    private final transient CellEdit edits;
    private transient SegmentFilter filter = SegmentFilter.USUAL;
    private transient Comparator<SegmentRow> order = SegmentColumn.START.order();
    private transient SegmentRows rows = new SegmentRows(filter, order);
    private boolean reading;
    private boolean stale;

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
        return rows.placeOf(item);
    }

    /** How many annotations there are of some tracks, whether they are shown or not. */
    int count(SegmentFilter.Tracks tracks) {
        return session.tracks().stream()
                .filter(track -> tracks.accepts(track.id(), track.header()))
                .mapToInt(track -> track.items().size())
                .sum();
    }

    /** Some labels of a track, in order of time. */
    Set<String> labels(long track, int most) {
        Set<String> labels = new LinkedHashSet<>();
        session.document().track(track).ifPresent(found -> found.items().forEach(item -> {
            if (labels.size() < most) {
                labels.add(item.annotation().label());
            }
        }));
        return labels;
    }

    /** Shows only some of the annotations. */
    void filter(SegmentFilter next) {
        if (!next.equals(filter)) {
            filter = next;
            read();
        }
    }

    /** Shows them in another order. */
    void sort(Comparator<SegmentRow> next) {
        order = next;
        read();
    }

    /** Whether what is shown will soon be read anew. */
    boolean isReading() {
        return reading;
    }

    /** Takes over what has changed in the document; while it still changes, nothing. */
    void changed(DocumentChange change) {
        if (change.isOngoing()) {
            return;
        }
        if (reading || change.edits().size() > MANY || change.changesTracks()) {
            read();
            return;
        }
        Set<Long> items = new LinkedHashSet<>();
        change.edits().forEach(edit -> {
            if (edit instanceof ItemEdit item) {
                items.add(item.item());
            }
        });
        items.forEach(this::update);
    }

    private void read() {
        if (reading) {
            stale = true;
            return;
        }
        List<DocumentTrack> tracks = session.tracks();
        SegmentFilter wanted = filter;
        Comparator<SegmentRow> by = order;
        if (tracks.stream().mapToInt(track -> track.items().size()).sum() <= AT_ONCE) {
            show(SegmentRows.of(tracks, wanted, by));
            return;
        }
        reading = true;
        PROCESSOR.post(() -> {
            SegmentRows read = SegmentRows.of(tracks, wanted, by);
            EventQueue.invokeLater(() -> finish(read));
        });
    }

    private void finish(SegmentRows read) {
        reading = false;
        boolean again = stale;
        stale = false;
        show(read);
        if (again) {
            read();
        }
    }

    private void show(SegmentRows next) {
        rows = next;
        fireTableDataChanged();
    }

    private void update(long id) {
        Optional<SegmentRow> now = session.document().item(id).map(this::rowFor).filter(rows::accepts);
        Optional<SegmentRow> before = rows.find(id);
        if (now.equals(before)) {
            return;
        }
        int place = rows.placeOf(id);
        if (now.isPresent() && before.isPresent() && rows.staysAt(place, now.get())) {
            rows.set(place, now.get());
            fireTableRowsUpdated(place, place);
            return;
        }
        if (before.isPresent()) {
            rows.remove(place);
            fireTableRowsDeleted(place, place);
        }
        if (now.isPresent()) {
            int added = rows.add(now.get());
            fireTableRowsInserted(added, added);
        }
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
