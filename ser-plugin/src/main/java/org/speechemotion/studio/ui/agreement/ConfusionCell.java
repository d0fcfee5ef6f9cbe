// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.agreement;

import java.awt.Color;
import java.awt.Component;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;
import org.speechemotion.studio.ui.lane.LaneTheme;

/** Seconds on a colour that is the stronger the more of the row they are: blue for agreement, orange for none. */
final class ConfusionCell extends DefaultTableCellRenderer {

    private static final long serialVersionUID = 1L;
    private static final Color SAME = new Color(0x0072B2);
    private static final Color OTHER = new Color(0xE69F00);

    ConfusionCell() {
        setHorizontalAlignment(SwingConstants.TRAILING);
    }

    @Override
    public Component getTableCellRendererComponent(
            JTable table, Object value, boolean selected, boolean focused, int row, int column) {
        super.getTableCellRendererComponent(table, value, selected, focused, row, column);
        if (value instanceof ConfusionTableModel.Cell cell && !selected) {
            Color fill = LaneTheme.mix(table.getBackground(), cell.same() ? SAME : OTHER, 0.85 * cell.partOfRow());
            setBackground(fill);
            setForeground(LaneTheme.textOn(fill));
        }
        return this;
    }
}
