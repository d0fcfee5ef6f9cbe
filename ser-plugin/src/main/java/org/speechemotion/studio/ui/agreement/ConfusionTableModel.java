// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.agreement;

import java.util.List;
import javax.swing.table.AbstractTableModel;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.agreement.Confusion;
import org.speechemotion.studio.agreement.Slice;
import org.speechemotion.studio.exchange.Decimals;

/** What one annotator says where another says something: a row for each label of the first, seconds in the cells. */
@Messages({"COL_ConfusionCorner=", "TXT_NoLabel=(no label)"})
final class ConfusionTableModel extends AbstractTableModel {

    private static final long serialVersionUID = 1L;

    private transient List<String> labels = List.of();
    private transient double[][] seconds = {};

    /** Seconds of a label against a label. */
    record Cell(double seconds, double partOfRow, boolean same) {

        @Override
        public String toString() {
            return seconds == 0 ? "." : Decimals.fixed(seconds, 1);
        }
    }

    void show(Confusion confusion) {
        boolean sameLabels = labels.equals(confusion.labels());
        labels = confusion.labels();
        seconds = confusion.seconds();
        if (sameLabels) {
            fireTableDataChanged();
        } else {
            fireTableStructureChanged();
        }
    }

    void clear() {
        labels = List.of();
        seconds = new double[0][0];
        fireTableStructureChanged();
    }

    static String word(String label) {
        return label.equals(Slice.NONE) ? Bundle.TXT_NoLabel() : label;
    }

    @Override
    public int getRowCount() {
        return labels.size();
    }

    @Override
    public int getColumnCount() {
        return labels.size() + 1;
    }

    @Override
    public String getColumnName(int column) {
        return column == 0 ? Bundle.COL_ConfusionCorner() : word(labels.get(column - 1));
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return column == 0 ? String.class : Cell.class;
    }

    @Override
    public Object getValueAt(int row, int column) {
        if (column == 0) {
            return word(labels.get(row));
        }
        double sum = 0;
        for (double each : seconds[row]) {
            sum += each;
        }
        double here = seconds[row][column - 1];
        return new Cell(here, sum == 0 ? 0 : here / sum, row == column - 1);
    }
}
