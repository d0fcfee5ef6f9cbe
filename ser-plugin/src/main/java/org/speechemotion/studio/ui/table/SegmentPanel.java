// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.table;

import java.awt.BorderLayout;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.edit.DocumentTrack;
import org.speechemotion.studio.ui.label.AnnotationEvent;
import org.speechemotion.studio.ui.label.AnnotationSession;

/** The table of all annotations of a session below its filter. */
public final class SegmentPanel extends JPanel {

    private static final long serialVersionUID = 1L;

    private final transient AnnotationSession session;
    private final transient SegmentTableModel rows;
    private final transient SegmentOrder order;
    private final SegmentTable table;
    private final SegmentFilterBar bar;

    /**
     * Creates it.
     *
     * @param jumper goes to a place of the recording
     * @param counted called whenever there may be more rows or fewer
     */
    public SegmentPanel(AnnotationSession session, Consumer<TimeSpan> jumper, Runnable counted) {
        super(new BorderLayout());
        this.session = session;
        rows = new SegmentTableModel(session);
        order = new SegmentOrder(rows);
        table = new SegmentTable(session, rows, order, jumper);
        bar = new SegmentFilterBar(session, this::filter, this::sort);
        rows.filter(bar.filter());
        order.addRowSorterListener(event -> bar.showSorting(order.isSortedBy(SegmentColumn.CONFIDENCE)));
        rows.addTableModelListener(event -> counted.run());
        JScrollPane scroller = new JScrollPane(table);
        scroller.setBorder(BorderFactory.createEmptyBorder());
        add(bar, BorderLayout.NORTH);
        add(scroller, BorderLayout.CENTER);
        session.addListener(this::happened);
    }

    private void happened(AnnotationEvent event) {
        if (event instanceof AnnotationEvent.DocumentChanged changed) {
            boolean tracks =
                    changed.change().changesTracks() && !changed.change().isOngoing();
            if (tracks) {
                bar.fillTracks();
            }
            rows.changed(changed.change());
        } else if (event instanceof AnnotationEvent.ItemsSelected && !table.isSelecting()) {
            table.showSelection();
        }
    }

    private void filter(SegmentFilter filter) {
        rows.filter(filter);
    }

    private void sort(boolean uncertainFirst) {
        order.sortBy(uncertainFirst ? SegmentColumn.CONFIDENCE : SegmentColumn.START);
    }

    /** Marks what is said at a time, in seconds. */
    public void showPlaying(double time) {
        Set<Long> items = new HashSet<>();
        for (DocumentTrack track : session.tracks()) {
            track.items().forEachIn(new TimeSpan(time, Math.nextUp(time)), item -> items.add(item.id()));
        }
        table.showPlaying(items);
    }

    /** Whether there is no annotation at all. */
    public boolean isEmpty() {
        return rows.count(SegmentFilter.Tracks.ALL) == 0;
    }

    /** Number of annotations of the tracks that are looked at. */
    public int count() {
        return rows.count(bar.filter().tracks());
    }

    /** Number of annotations that the filter lets through. */
    public int shownCount() {
        return table.getRowCount();
    }
}
