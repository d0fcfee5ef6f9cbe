// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.agreement;

import java.util.List;
import java.util.OptionalDouble;
import javax.swing.table.AbstractTableModel;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.agreement.Agreement;
import org.speechemotion.studio.agreement.PairAgreement;
import org.speechemotion.studio.exchange.Decimals;

/** The figures of each annotator with each other. */
@Messages({
    "COL_First=First",
    "COL_Second=Second",
    "COL_Compared=Compared, s",
    "COL_OneSided=One only, s",
    "COL_Agreement=Agreement",
    "COL_Kappa=Kappa",
    "COL_BorderF1=Border F1",
    "COL_Apart=Apart, s",
    "COL_Eder=EDER",
    "COL_EderTurned=Turned"
})
final class PairTableModel extends AbstractTableModel {

    private static final long serialVersionUID = 1L;

    private static final List<String> TITLES = List.of(
            Bundle.COL_First(),
            Bundle.COL_Second(),
            Bundle.COL_Compared(),
            Bundle.COL_OneSided(),
            Bundle.COL_Agreement(),
            Bundle.COL_Kappa(),
            Bundle.COL_BorderF1(),
            Bundle.COL_Apart(),
            Bundle.COL_Eder(),
            Bundle.COL_EderTurned());

    private transient List<String> names = List.of();
    private transient List<PairAgreement> pairs = List.of();

    void show(Agreement agreement) {
        names = agreement.annotators();
        pairs = agreement.pairs();
        fireTableDataChanged();
    }

    void clear() {
        pairs = List.of();
        fireTableDataChanged();
    }

    @Override
    public int getRowCount() {
        return pairs.size();
    }

    @Override
    public int getColumnCount() {
        return TITLES.size();
    }

    @Override
    public String getColumnName(int column) {
        return TITLES.get(column);
    }

    @Override
    public Object getValueAt(int row, int column) {
        PairAgreement pair = pairs.get(row);
        return switch (column) {
            case 0 -> names.get(pair.first());
            case 1 -> names.get(pair.second());
            case 2 -> Decimals.fixed(pair.confusion().total(), 1);
            case 3 -> Decimals.fixed(pair.oneSided(), 1);
            case 4 -> figure(pair.confusion().agreement());
            case 5 -> figure(pair.confusion().kappa());
            case 6 -> Decimals.fixed(pair.boundaries().f1(), 3);
            case 7 ->
                pair.boundaries().matched() == 0
                        ? "-"
                        : Decimals.fixed(pair.boundaries().meanDistance(), 3);
            case 8 -> figure(pair.secondByFirst());
            default -> figure(pair.firstBySecond());
        };
    }

    /** A figure to three digits; a line where there is none. */
    static String figure(OptionalDouble value) {
        return value.isPresent() ? Decimals.fixed(value.getAsDouble(), 3) : "-";
    }
}
