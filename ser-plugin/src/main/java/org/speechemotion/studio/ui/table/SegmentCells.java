// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.table;

import java.awt.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.swing.DefaultCellEditor;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;
import org.speechemotion.studio.annotation.Vocabulary;
import org.speechemotion.studio.ui.lane.LabelColors;
import org.speechemotion.studio.ui.lane.LaneTheme;

/** How labels and confidences look in the table of annotations, and how labels are chosen. */
final class SegmentCells {

    private SegmentCells() {}

    private static SegmentRow row(JTable table, int viewRow) {
        return ((SegmentTableModel) table.getModel()).row(table.convertRowIndexToModel(viewRow));
    }

    /** A label beside its colour. */
    static final class LabelCell extends DefaultTableCellRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Component getTableCellRendererComponent(
                JTable table, Object value, boolean selected, boolean focused, int row, int column) {
            super.getTableCellRendererComponent(table, value, selected, focused, row, column);
            LaneTheme theme = LaneTheme.current();
            Vocabulary vocabulary = row(table, row).header().vocabulary();
            setIcon(new ColorIcon(new LabelColors(vocabulary, theme.dark(), theme.muted()).of(String.valueOf(value))));
            setIconTextGap(8);
            return this;
        }
    }

    /** A confidence before a bar; empty if it is not known. */
    static final class ConfidenceCell extends DefaultTableCellRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Component getTableCellRendererComponent(
                JTable table, Object value, boolean selected, boolean focused, int row, int column) {
            super.getTableCellRendererComponent(table, value, selected, focused, row, column);
            boolean known =
                    value instanceof Confidence confidence && confidence.value().isPresent();
            setIcon(known ? new TimelineCells.Bar(((Confidence) value).value().getAsDouble()) : null);
            setIconTextGap(8);
            return this;
        }
    }

    /** Numbers of channels. */
    static final class NumberCell extends DefaultTableCellRenderer {
        private static final long serialVersionUID = 1L;

        NumberCell() {
            setHorizontalAlignment(SwingConstants.CENTER);
        }
    }

    /** A choice of the labels of the track's vocabulary; where any label may be written, also of those that are there. */
    static final class LabelEditor extends DefaultCellEditor {
        private static final long serialVersionUID = 1L;

        /** More are not offered; they can still be written. */
        private static final int MOST = 200;

        private final JComboBox<String> box;

        LabelEditor() {
            this(new JComboBox<>());
        }

        private LabelEditor(JComboBox<String> box) {
            super(box);
            this.box = box;
            setClickCountToStart(2);
            box.setMaximumRowCount(14);
        }

        @Override
        public Component getTableCellEditorComponent(
                JTable table, Object value, boolean selected, int row, int column) {
            SegmentRow edited = row(table, row);
            Vocabulary vocabulary = edited.header().vocabulary();
            box.setEditable(vocabulary.terms().isEmpty());
            List<String> labels = vocabulary.terms().isEmpty()
                    ? used((SegmentTableModel) table.getModel(), edited.track())
                    : new ArrayList<>(vocabulary.labels());
            if (!labels.contains(String.valueOf(value))) {
                labels.add(0, String.valueOf(value));
            }
            box.setModel(new DefaultComboBoxModel<>(labels.toArray(String[]::new)));
            return super.getTableCellEditorComponent(table, value, selected, row, column);
        }

        private static List<String> used(SegmentTableModel model, long track) {
            Set<String> labels = model.labels(track, MOST);
            labels.addAll(Vocabulary.EMOTIONS.labels());
            return new ArrayList<>(labels);
        }
    }
}
