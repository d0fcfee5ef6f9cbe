// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.agreement;

import java.awt.BorderLayout;
import java.awt.FontMetrics;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.table.JTableHeader;
import javax.swing.table.TableColumn;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.agreement.Agreement;
import org.speechemotion.studio.agreement.PairAgreement;
import org.speechemotion.studio.ui.table.Moment;
import org.speechemotion.studio.ui.table.TimelineCells;

/** Figures of each pair with the confusion of the chosen one, and the list of disagreements. */
@Messages({
    "TAB_Figures=Figures",
    "TAB_Disagreements=Disagreements",
    "ACN_Pairs=Agreement of each pair",
    "ACN_Confusion=Seconds of each label against each",
    "# {0} - first annotator",
    "# {1} - second annotator",
    "TXT_ConfusionOf=Seconds: {0} in rows, {1} in columns",
    "TXT_JumpHint=Enter or a double click goes there"
})
final class ResultsPanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int HEADING_GAP = 14;
    private static final String NAME_WIDTH = "emotion (second)";
    private static final String JUMP = "jump";

    private final transient Consumer<TimeSpan> jumper;
    private final PairTableModel pairs = new PairTableModel();
    private final ConfusionTableModel confusion = new ConfusionTableModel();
    private final DisagreementTableModel disagreements = new DisagreementTableModel();
    private final JTable pairTable = table(new JTable(pairs), Bundle.ACN_Pairs());
    private final JTable confusionTable = table(new JTable(confusion), Bundle.ACN_Confusion());
    private final JTable disagreementTable = table(new JTable(disagreements), Bundle.TAB_Disagreements());
    private final JLabel confusionTitle = new JLabel(" ");
    private transient Agreement agreement;

    /** Empty results; {@code jumper} goes to a place of the recording. */
    ResultsPanel(Consumer<TimeSpan> jumper) {
        super(new BorderLayout());
        this.jumper = jumper;
        pairTable.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        keepHeadingsWhole(pairTable);
        pairTable.getSelectionModel().addListSelectionListener(event -> showConfusion());
        confusionTable.setDefaultRenderer(ConfusionTableModel.Cell.class, new ConfusionCell());
        disagreementTable.setDefaultRenderer(Moment.class, new TimelineCells.MomentCell());
        disagreementTable.setAutoCreateRowSorter(true);
        disagreementTable.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        disagreementTable
                .getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
                .put(KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), JUMP);
        disagreementTable.getActionMap().put(JUMP, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent event) {
                jump();
            }
        });
        disagreementTable.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (event.getClickCount() == 2) {
                    jump();
                }
            }
        });
        JPanel below = new JPanel(new BorderLayout(0, 4));
        confusionTitle.setBorder(BorderFactory.createEmptyBorder(4, 4, 0, 4));
        below.add(confusionTitle, BorderLayout.NORTH);
        below.add(scrolled(confusionTable), BorderLayout.CENTER);
        JSplitPane figures = new JSplitPane(JSplitPane.VERTICAL_SPLIT, true, scrolled(pairTable), below);
        figures.setBorder(BorderFactory.createEmptyBorder());
        figures.setDividerLocation(140);
        JPanel list = new JPanel(new BorderLayout(0, 4));
        JLabel hint = new JLabel(Bundle.TXT_JumpHint());
        hint.setEnabled(false);
        hint.setBorder(BorderFactory.createEmptyBorder(0, 4, 2, 4));
        list.add(scrolled(disagreementTable), BorderLayout.CENTER);
        list.add(hint, BorderLayout.SOUTH);
        JTabbedPane tabs = new JTabbedPane();
        tabs.addTab(Bundle.TAB_Figures(), figures);
        tabs.addTab(Bundle.TAB_Disagreements(), list);
        add(tabs);
    }

    private static JTable table(JTable table, String name) {
        table.getAccessibleContext().setAccessibleName(name);
        table.setFillsViewportHeight(true);
        table.setRowHeight(Math.max(
                table.getRowHeight(), table.getFontMetrics(table.getFont()).getHeight() + 6));
        return table;
    }

    private static void keepHeadingsWhole(JTable table) {
        JTableHeader header = table.getTableHeader();
        FontMetrics metrics = header.getFontMetrics(header.getFont());
        for (int i = 0; i < table.getColumnCount(); i++) {
            int width = metrics.stringWidth(table.getColumnName(i)) + HEADING_GAP;
            TableColumn column = table.getColumnModel().getColumn(i);
            column.setMinWidth(width);
            // The first two are names of tracks and files, which take what room there is.
            column.setPreferredWidth(i < 2 ? Math.max(width, metrics.stringWidth(NAME_WIDTH)) : width);
        }
    }

    private static JScrollPane scrolled(JTable table) {
        JScrollPane scroller = new JScrollPane(table);
        scroller.setBorder(BorderFactory.createEmptyBorder());
        return scroller;
    }

    /** Shows what was measured; null for nothing. */
    void show(Agreement measured) {
        int chosen = Math.max(0, pairTable.getSelectedRow());
        agreement = measured;
        if (measured == null) {
            pairs.clear();
            disagreements.clear();
            showConfusion();
            return;
        }
        pairs.show(measured);
        disagreements.show(measured);
        int row = Math.min(chosen, pairs.getRowCount() - 1);
        pairTable.setRowSelectionInterval(row, row);
        showConfusion();
    }

    private void showConfusion() {
        int row = pairTable.getSelectedRow();
        if (agreement == null || row < 0 || row >= agreement.pairs().size()) {
            confusion.clear();
            confusionTitle.setText(" ");
            return;
        }
        PairAgreement pair = agreement.pairs().get(row);
        confusion.show(pair.confusion());
        confusionTitle.setText(Bundle.TXT_ConfusionOf(
                agreement.annotators().get(pair.first()), agreement.annotators().get(pair.second())));
    }

    private void jump() {
        int row = disagreementTable.getSelectedRow();
        if (row >= 0) {
            jumper.accept(disagreements
                    .slice(disagreementTable.convertRowIndexToModel(row))
                    .span());
        }
    }

    /** The table of disagreements. */
    JTable disagreementTable() {
        return disagreementTable;
    }

    /** The table of pairs. */
    JTable pairTable() {
        return pairTable;
    }

    /** The table of labels against labels. */
    JTable confusionTable() {
        return confusionTable;
    }
}
