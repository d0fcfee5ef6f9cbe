// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.util.List;
import java.util.Optional;
import javax.swing.table.AbstractTableModel;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.model.recognize.RecordingAnalysis;

/** Rows that are somewhere in time, made from an analysis. */
abstract class TimelineTableModel<R> extends AbstractTableModel {

    private static final long serialVersionUID = 1L;

    /** A column: its title, the class of its values for sorting, and where the value comes from. */
    record Column<R>(String title, Class<?> type, java.util.function.Function<R, Object> value) {}

    private final transient List<Column<R>> columns;
    private transient List<R> rows = List.of();

    TimelineTableModel(List<Column<R>> columns) {
        this.columns = columns;
    }

    /** The rows of an analysis. */
    abstract List<R> rowsOf(RecordingAnalysis analysis);

    /** Where a row is. */
    abstract TimeSpan span(R row);

    /** The row that belongs to a time, -1 if none does. */
    abstract int rowAt(List<R> rows, double time);

    /** Shows another analysis, or none. */
    final void show(Optional<RecordingAnalysis> analysis) {
        rows = analysis.map(this::rowsOf).orElse(List.of());
        fireTableDataChanged();
    }

    final TimeSpan spanAt(int row) {
        return span(rows.get(row));
    }

    final int rowAt(double time) {
        return rowAt(rows, time);
    }

    @Override
    public final int getRowCount() {
        return rows.size();
    }

    @Override
    public final int getColumnCount() {
        return columns.size();
    }

    @Override
    public final String getColumnName(int column) {
        return columns.get(column).title();
    }

    @Override
    public final Class<?> getColumnClass(int column) {
        return columns.get(column).type();
    }

    @Override
    public final Object getValueAt(int row, int column) {
        return columns.get(column).value().apply(rows.get(row));
    }
}
