// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.agreement;

import java.util.List;
import javax.swing.table.AbstractTableModel;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.agreement.Agreement;
import org.speechemotion.studio.agreement.Slice;
import org.speechemotion.studio.ui.table.Moment;

/** Where annotators say different things: when, for how long, and what each says. */
@Messages({"COL_DisagreementStart=Start", "COL_DisagreementLength=Length", "COL_DisagreementChannel=Channel"})
final class DisagreementTableModel extends AbstractTableModel {

    private static final long serialVersionUID = 1L;
    private static final int BEFORE_LABELS = 3;

    private transient List<String> names = List.of();
    private transient List<Slice> slices = List.of();

    void show(Agreement agreement) {
        boolean sameNames = names.equals(agreement.annotators());
        names = agreement.annotators();
        slices = agreement.disagreements();
        if (sameNames) {
            fireTableDataChanged();
        } else {
            fireTableStructureChanged();
        }
    }

    void clear() {
        slices = List.of();
        fireTableDataChanged();
    }

    Slice slice(int row) {
        return slices.get(row);
    }

    @Override
    public int getRowCount() {
        return slices.size();
    }

    @Override
    public int getColumnCount() {
        return BEFORE_LABELS + names.size();
    }

    @Override
    public String getColumnName(int column) {
        return switch (column) {
            case 0 -> Bundle.COL_DisagreementStart();
            case 1 -> Bundle.COL_DisagreementLength();
            case 2 -> Bundle.COL_DisagreementChannel();
            default -> names.get(column - BEFORE_LABELS);
        };
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return column < 2 ? Moment.class : column == 2 ? Integer.class : String.class;
    }

    @Override
    public Object getValueAt(int row, int column) {
        Slice slice = slices.get(row);
        return switch (column) {
            case 0 -> new Moment(slice.span().start());
            case 1 -> new Moment(slice.span().duration());
            case 2 -> slice.channel() + 1;
            default -> ConfusionTableModel.word(slice.labels().get(column - BEFORE_LABELS));
        };
    }
}
