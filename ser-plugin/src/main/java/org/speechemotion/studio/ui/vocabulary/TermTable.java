// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.vocabulary;

import java.awt.Color;
import java.awt.Component;
import java.util.List;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.studio.ui.lane.EmotionPalette;
import org.speechemotion.studio.ui.lane.LaneTheme;
import org.speechemotion.studio.ui.table.ColorIcon;

/** The labels of a vocabulary in rows: label, key, colour and description, all of which can be written in. */
@Messages({
    "COL_TermLabel=Label",
    "COL_TermKey=Key",
    "COL_TermColour=Colour",
    "COL_TermDescription=Description",
    "ACN_Terms=Labels"
})
final class TermTable extends JTable {

    private static final long serialVersionUID = 1L;

    private final Rows rows;

    /** A table without labels; {@code changed} is called after each edit. */
    TermTable(Runnable changed) {
        this(new Rows(changed));
    }

    private TermTable(Rows rows) {
        super(rows);
        this.rows = rows;
        getAccessibleContext().setAccessibleName(Bundle.ACN_Terms());
        setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        setFillsViewportHeight(true);
        setSurrendersFocusOnKeystroke(true);
        putClientProperty("terminateEditOnFocusLost", Boolean.TRUE);
        setRowHeight(Math.max(getRowHeight(), getFontMetrics(getFont()).getHeight() + 6));
        int[] widths = {150, 40, 100, 260};
        for (int i = 0; i < widths.length; i++) {
            getColumnModel().getColumn(i).setPreferredWidth(widths[i]);
        }
        getColumnModel().getColumn(2).setCellRenderer(new DefaultTableCellRenderer() {
            private static final long serialVersionUID = 1L;

            @Override
            public Component getTableCellRendererComponent(
                    JTable table, Object value, boolean selected, boolean focused, int row, int column) {
                super.getTableCellRendererComponent(table, value, selected, focused, row, column);
                setIcon(new ColorIcon(colour(TermTable.this.rows.draft.terms().get(row))));
                setIconTextGap(8);
                return this;
            }
        });
    }

    /** The label's own colour, or else that of its emotion, or grey. */
    static Color colour(TermDraft term) {
        LaneTheme theme = LaneTheme.current();
        return term.colour().strip().matches("#[0-9A-Fa-f]{6}")
                ? Color.decode(term.colour().strip())
                : Emotion.of(term.label())
                        .map(emotion -> EmotionPalette.color(emotion, theme.dark()))
                        .orElse(theme.muted());
    }

    void show(VocabularyDraft draft) {
        rows.draft = draft;
        rows.fireTableDataChanged();
        if (!draft.terms().isEmpty()) {
            setRowSelectionInterval(0, 0);
        }
    }

    /** Takes over what is still being typed. */
    void finishEditing() {
        if (isEditing()) {
            getCellEditor().stopCellEditing();
        }
    }

    /** Selects a row after rows have moved. */
    void moved(int row) {
        rows.fireTableDataChanged();
        if (row >= 0 && row < getRowCount()) {
            setRowSelectionInterval(row, row);
            scrollRectToVisible(getCellRect(row, 0, true));
        }
    }

    /** The rows of a draft. */
    private static final class Rows extends AbstractTableModel {
        private static final long serialVersionUID = 1L;

        private static final List<String> TITLES = List.of(
                Bundle.COL_TermLabel(), Bundle.COL_TermKey(), Bundle.COL_TermColour(), Bundle.COL_TermDescription());

        private final transient Runnable changed;
        private transient VocabularyDraft draft;

        Rows(Runnable changed) {
            this.changed = changed;
        }

        @Override
        public int getRowCount() {
            return draft == null ? 0 : draft.terms().size();
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
        public boolean isCellEditable(int row, int column) {
            return true;
        }

        @Override
        public Object getValueAt(int row, int column) {
            TermDraft term = draft.terms().get(row);
            return switch (column) {
                case 0 -> term.label();
                case 1 -> term.key();
                case 2 -> term.colour();
                default -> term.description();
            };
        }

        @Override
        public void setValueAt(Object value, int row, int column) {
            TermDraft term = draft.terms().get(row);
            String text = String.valueOf(value);
            draft.set(
                    row,
                    switch (column) {
                        case 0 -> term.withLabel(text);
                        case 1 -> term.withKey(text);
                        case 2 -> term.withColour(text);
                        default -> term.withDescription(text);
                    });
            fireTableRowsUpdated(row, row);
            changed.run();
        }
    }
}
