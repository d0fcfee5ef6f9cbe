// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.table;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.event.ListSelectionEvent;
import javax.swing.event.RowSorterEvent;
import javax.swing.event.TableModelEvent;
import javax.swing.table.TableCellRenderer;
import javax.swing.table.TableColumn;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.edit.Delete;
import org.speechemotion.studio.ui.label.AnnotationSession;

/**
 * The annotations of a session in rows that are sorted, filtered and edited in place. The selected rows are the selected
 * items of the session; a single row that is chosen is jumped to.
 */
@Messages("ACN_Segments=Segments")
final class SegmentTable extends JTable {

    private static final long serialVersionUID = 1L;
    private static final int FEW = 100;
    private static final int CELL_INSETS = 14;
    private static final int LABEL_ICON = 20;
    private static final String JUMP = "jump";
    private static final String DELETE = "deleteSelected";

    private final transient AnnotationSession session;
    private final transient SegmentTableModel rows;
    private final transient Consumer<TimeSpan> jumper;
    private transient Set<Long> playing = Set.of();
    private boolean following;

    /** A table; {@code order} is that of the rows. */
    SegmentTable(AnnotationSession session, SegmentTableModel rows, SegmentOrder order, Consumer<TimeSpan> jumper) {
        super(rows);
        this.session = session;
        this.rows = rows;
        this.jumper = jumper;
        setRowSorter(order);
        // What is selected are items; they are shown anew whenever rows move.
        setUpdateSelectionOnSort(false);
        getAccessibleContext().setAccessibleName(Bundle.ACN_Segments());
        setSelectionMode(ListSelectionModel.MULTIPLE_INTERVAL_SELECTION);
        setFillsViewportHeight(true);
        setDropTarget(null);
        setShowGrid(false);
        setSurrendersFocusOnKeystroke(true);
        setPreferredScrollableViewportSize(new Dimension(400, 90));
        setRowHeight(Math.max(getRowHeight(), getFontMetrics(getFont()).getHeight() + 6));
        // Letters and digits are keys of labels, and not the beginning of a text.
        putClientProperty("JTable.autoStartsEdit", Boolean.FALSE);
        setDefaultRenderer(Moment.class, new TimelineCells.MomentCell());
        setDefaultRenderer(Confidence.class, new SegmentCells.ConfidenceCell());
        setDefaultRenderer(Integer.class, new SegmentCells.NumberCell());
        TableColumn label = column(SegmentColumn.LABEL);
        label.setCellRenderer(new SegmentCells.LabelCell());
        label.setCellEditor(new SegmentCells.LabelEditor());
        for (SegmentColumn each : SegmentColumn.values()) {
            column(each).setPreferredWidth(each.width());
            column(each).setMinWidth(leastWidth(each));
            if (each.type() == Moment.class || each.type() == Confidence.class) {
                column(each).setCellEditor(new TextCellEditor());
            }
        }
        if (session.recording().channels() == 1) {
            removeColumn(column(SegmentColumn.CHANNEL));
        }
        bindKeys();
    }

    private TableColumn column(SegmentColumn column) {
        return getColumn(column.title());
    }

    /** What makes sense of a value: a whole time, most of a label, the digits of a confidence. */
    private int leastWidth(SegmentColumn column) {
        String sample =
                switch (column) {
                    case START, END, LENGTH -> new Moment(session.recording().duration()).toString();
                    case LABEL -> "surprised";
                    case NOTE, TRACK, SPEAKER, AUTHOR -> "mmmm";
                    case CONFIDENCE, REVIEWED, UNSURE, EXCLUDE, CHANNEL -> "100 %";
                };
        int icon = column == SegmentColumn.LABEL ? LABEL_ICON : 0;
        return getFontMetrics(getFont().deriveFont(Font.BOLD)).stringWidth(sample) + icon + CELL_INSETS;
    }

    /** As wide as its viewport, unless the columns would be too narrow for that: then it is scrolled. */
    @Override
    public boolean getScrollableTracksViewportWidth() {
        return super.getScrollableTracksViewportWidth()
                && (getParent() == null || getParent().getWidth() >= getMinimumSize().width);
    }

    private void bindKeys() {
        bind(KeyEvent.VK_ENTER, JUMP, this::jump);
        bind(KeyEvent.VK_DELETE, DELETE, this::deleteSelected);
        for (int key : new int[] {KeyEvent.VK_SPACE, KeyEvent.VK_HOME, KeyEvent.VK_END}) {
            getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(key, 0), "none");
        }
    }

    private void bind(int key, String name, Runnable work) {
        getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(key, 0), name);
        getActionMap().put(name, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent event) {
                work.run();
            }
        });
    }

    /** Lets the rows of the selected items be the selected ones, and scrolls to one that is the only one. */
    void showSelection() {
        following = true;
        ListSelectionModel selection = getSelectionModel();
        selection.setValueIsAdjusting(true);
        try {
            selection.clearSelection();
            if (session.selected().size() <= FEW) {
                for (long item : session.selected()) {
                    int row = viewRow(item);
                    if (row >= 0) {
                        selection.addSelectionInterval(row, row);
                    }
                }
            } else {
                selectStretches(selection);
            }
        } finally {
            selection.setValueIsAdjusting(false);
            following = false;
        }
        if (session.selected().size() == 1 && getSelectedRow() >= 0) {
            scrollRectToVisible(getCellRect(getSelectedRow(), 0, true));
        }
    }

    /** Rows that follow each other at once: each call is told to all that watch the table. */
    private void selectStretches(ListSelectionModel selection) {
        int count = rows.getRowCount();
        int begin = -1;
        for (int row = 0; row <= count; row++) {
            boolean selected = row < count && session.isSelected(rows.row(row).id());
            if (selected && begin < 0) {
                begin = row;
            } else if (!selected && begin >= 0) {
                selection.addSelectionInterval(begin, row - 1);
                begin = -1;
            }
        }
    }

    /** Marks the rows of items that are being played. */
    void showPlaying(Set<Long> items) {
        if (!items.equals(playing)) {
            Set<Long> changed = new LinkedHashSet<>(playing);
            changed.addAll(items);
            playing = Set.copyOf(items);
            for (long item : changed) {
                int row = viewRow(item);
                if (row >= 0) {
                    repaint(0, getCellRect(row, 0, true).y, getWidth(), getRowHeight());
                }
            }
        }
    }

    private int viewRow(long item) {
        int row = rows.rowOf(item);
        return row < 0 ? -1 : convertRowIndexToView(row);
    }

    private SegmentRow rowAt(int viewRow) {
        return rows.row(convertRowIndexToModel(viewRow));
    }

    @Override
    public Component prepareRenderer(TableCellRenderer renderer, int row, int column) {
        Component cell = super.prepareRenderer(renderer, row, column);
        if (playing.contains(rowAt(row).id())) {
            cell.setFont(cell.getFont().deriveFont(Font.BOLD));
        }
        return cell;
    }

    @Override
    public void valueChanged(ListSelectionEvent event) {
        super.valueChanged(event);
        if (!event.getValueIsAdjusting() && !following && session != null) {
            selectItems();
        }
    }

    private void selectItems() {
        Set<Long> items = new LinkedHashSet<>();
        for (int row : getSelectedRows()) {
            items.add(rowAt(row).id());
        }
        if (!items.equals(session.selected())) {
            following = true;
            try {
                session.select(items);
            } finally {
                following = false;
            }
            if (items.size() == 1) {
                jump();
            }
        }
    }

    /** Whether the selection is changing by this table, so that nobody need tell it. */
    boolean isSelecting() {
        return following;
    }

    @Override
    public void tableChanged(TableModelEvent event) {
        quietly(() -> super.tableChanged(event));
    }

    @Override
    public void sorterChanged(RowSorterEvent event) {
        quietly(() -> super.sorterChanged(event));
    }

    /** What moves rows about does not change what is selected. */
    private void quietly(Runnable change) {
        boolean before = following;
        following = true;
        try {
            change.run();
        } finally {
            following = before;
        }
        if (session != null && !before) {
            showSelection();
        }
    }

    private void jump() {
        int row = getSelectedRow();
        if (row >= 0) {
            jumper.accept(rowAt(row).span());
        }
    }

    private void deleteSelected() {
        Set<Long> items = session.selectedEditable();
        if (!items.isEmpty()) {
            session.perform(new Delete(items));
        }
    }
}
