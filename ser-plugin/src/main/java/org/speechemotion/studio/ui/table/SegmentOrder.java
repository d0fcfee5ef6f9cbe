// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.swing.RowSorter;
import javax.swing.SortOrder;

/**
 * By which columns the annotations are sorted. It moves no rows about: the model has them in this order, so that sorting
 * tens of thousands need not be done on the event thread.
 */
final class SegmentOrder extends RowSorter<SegmentTableModel> {

    private static final int MOST_KEYS = 3;

    private final SegmentTableModel rows;
    private List<SortKey> keys;

    /** Sorts by time. */
    SegmentOrder(SegmentTableModel rows) {
        this.rows = rows;
        keys = List.of(key(SegmentColumn.START, SortOrder.ASCENDING));
        rows.sort(comparator());
    }

    private static SortKey key(SegmentColumn column, SortOrder order) {
        return new SortKey(column.ordinal(), order);
    }

    /** Sorts by a column, the smallest first, and then by time. */
    void sortBy(SegmentColumn column) {
        SortKey byTime = key(SegmentColumn.START, SortOrder.ASCENDING);
        setSortKeys(
                column == SegmentColumn.START ? List.of(byTime) : List.of(key(column, SortOrder.ASCENDING), byTime));
    }

    /** Whether the rows are sorted by a column, the smallest first. */
    boolean isSortedBy(SegmentColumn column) {
        return !keys.isEmpty() && keys.get(0).equals(key(column, SortOrder.ASCENDING));
    }

    /** The other way round if it is the first already. */
    @Override
    public void toggleSortOrder(int column) {
        boolean again = !keys.isEmpty()
                && keys.get(0).getColumn() == column
                && keys.get(0).getSortOrder() == SortOrder.ASCENDING;
        List<SortKey> next = new ArrayList<>();
        next.add(new SortKey(column, again ? SortOrder.DESCENDING : SortOrder.ASCENDING));
        keys.stream()
                .filter(key -> key.getColumn() != column)
                .limit(MOST_KEYS - 1)
                .forEach(next::add);
        setSortKeys(next);
    }

    @Override
    public void setSortKeys(List<? extends SortKey> next) {
        List<SortKey> copy = next == null ? List.of() : List.copyOf(next);
        if (!copy.equals(keys)) {
            keys = copy;
            fireSortOrderChanged();
            rows.sort(comparator());
        }
    }

    @Override
    public List<? extends SortKey> getSortKeys() {
        return keys;
    }

    private Comparator<SegmentRow> comparator() {
        Comparator<SegmentRow> order = (one, other) -> 0;
        for (SortKey key : keys) {
            Comparator<SegmentRow> next = SegmentColumn.values()[key.getColumn()].order();
            order = order.thenComparing(key.getSortOrder() == SortOrder.DESCENDING ? next.reversed() : next);
        }
        return order;
    }

    @Override
    public SegmentTableModel getModel() {
        return rows;
    }

    @Override
    public int convertRowIndexToModel(int index) {
        return index;
    }

    @Override
    public int convertRowIndexToView(int index) {
        return index;
    }

    @Override
    public int getViewRowCount() {
        return rows.getRowCount();
    }

    @Override
    public int getModelRowCount() {
        return rows.getRowCount();
    }

    @Override
    public void modelStructureChanged() {
        // The columns are always the same.
    }

    @Override
    public void allRowsChanged() {
        // The model has sorted them.
    }

    @Override
    public void rowsInserted(int firstRow, int endRow) {
        // The model has put them where they belong.
    }

    @Override
    public void rowsDeleted(int firstRow, int endRow) {
        // Those that are left are in order.
    }

    @Override
    public void rowsUpdated(int firstRow, int endRow) {
        // The model would have moved what is no longer in its place.
    }

    @Override
    public void rowsUpdated(int firstRow, int endRow, int column) {
        // As above.
    }
}
