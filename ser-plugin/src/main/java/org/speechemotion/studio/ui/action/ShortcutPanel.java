// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.List;
import java.util.regex.Pattern;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.RowFilter;
import javax.swing.table.DefaultTableModel;
import javax.swing.table.TableRowSorter;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.ui.form.TypedListener;

/** A table of commands and keys, with a field that filters it, and what the mouse does. */
@Messages({
    "LBL_FilterShortcuts=&Find:",
    "COL_ShortcutGroup=What for",
    "COL_ShortcutCommand=Command",
    "COL_ShortcutKeys=Keys",
    "ACN_Shortcuts=Keyboard shortcuts",
    "TXT_MouseHelp=<html>Mouse: click sets the playhead, drag selects, Shift+click extends; wheel scrolls, Ctrl+wheel zooms;"
            + "<br>on annotations: click selects, Ctrl+click one more, Shift+drag beside them all that it touches, Ctrl+Shift+drag"
            + " adds; drag moves them or their borders;"
            + "<br>drag a lane's name to move the lane, its lower edge to resize it. Tools > Options > Keymap changes keys."
})
final class ShortcutPanel extends JPanel {

    private static final long serialVersionUID = 1L;

    private final JTable table;

    ShortcutPanel(List<Shortcut> shortcuts) {
        super(new BorderLayout(8, 8));
        setBorder(BorderFactory.createEmptyBorder(12, 12, 6, 12));
        DefaultTableModel model =
                new DefaultTableModel(
                        new Object[] {
                            Bundle.COL_ShortcutGroup(), Bundle.COL_ShortcutCommand(), Bundle.COL_ShortcutKeys()
                        },
                        0) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public boolean isCellEditable(int row, int column) {
                        return false;
                    }
                };
        shortcuts.forEach(one -> model.addRow(new Object[] {one.group(), one.command(), one.keys()}));
        table = new JTable(model);
        table.getAccessibleContext().setAccessibleName(Bundle.ACN_Shortcuts());
        table.setShowGrid(false);
        table.setRowHeight(table.getFontMetrics(table.getFont()).getHeight() + 6);
        TableRowSorter<DefaultTableModel> sorter = new TableRowSorter<>(model);
        table.setRowSorter(sorter);
        JScrollPane scroller = new JScrollPane(table);
        scroller.setPreferredSize(new Dimension(640, 460));

        JTextField filter = new JTextField();
        JLabel label = new JLabel();
        Mnemonics.setLocalizedText(label, Bundle.LBL_FilterShortcuts());
        label.setLabelFor(filter);
        filter.getDocument().addDocumentListener(new TypedListener(() -> filter(sorter, filter.getText())));
        JPanel top = new JPanel(new BorderLayout(8, 0));
        top.add(label, BorderLayout.WEST);
        top.add(filter, BorderLayout.CENTER);
        add(top, BorderLayout.NORTH);
        add(scroller, BorderLayout.CENTER);
        add(new JLabel(Bundle.TXT_MouseHelp()), BorderLayout.SOUTH);
    }

    private static void filter(TableRowSorter<DefaultTableModel> sorter, String text) {
        sorter.setRowFilter(text.isBlank() ? null : RowFilter.regexFilter("(?i)" + Pattern.quote(text.strip())));
    }

    /** The table, for a test to look at. */
    JTable table() {
        return table;
    }
}
