// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.table;

import java.awt.Component;
import javax.swing.DefaultCellEditor;
import javax.swing.JTable;
import javax.swing.JTextField;

/** Edits a cell as text, whatever the class of its values. */
final class TextCellEditor extends DefaultCellEditor {

    private static final long serialVersionUID = 1L;

    TextCellEditor() {
        super(new JTextField());
    }

    @Override
    public Component getTableCellEditorComponent(JTable table, Object value, boolean selected, int row, int column) {
        JTextField field = (JTextField) super.getTableCellEditorComponent(table, value, selected, row, column);
        field.selectAll();
        return field;
    }
}
