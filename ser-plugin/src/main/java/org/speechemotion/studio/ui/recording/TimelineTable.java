// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.awt.Dimension;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.event.ListSelectionEvent;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.studio.ui.lane.RecordingEvent;
import org.speechemotion.studio.ui.table.Moment;
import org.speechemotion.studio.ui.table.TimelineCells;

/** A sortable table of what was found: choosing a row jumps to its place, and the row of the playhead is chosen. */
final class TimelineTable extends JTable {

    private static final long serialVersionUID = 1L;
    private static final String JUMP = "jump";

    private final transient TimelineTableModel<?> rows;
    private final transient Consumer<TimeSpan> jumper;
    private boolean following;
    private boolean jumping;

    TimelineTable(TimelineTableModel<?> model, String name, RecordingDocument document, Consumer<TimeSpan> jumper) {
        super(model);
        this.rows = model;
        this.jumper = jumper;
        getAccessibleContext().setAccessibleName(name);
        setAutoCreateRowSorter(true);
        setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        setFillsViewportHeight(true);
        setDropTarget(null);
        setShowGrid(false);
        setPreferredScrollableViewportSize(new Dimension(400, 90));
        setRowHeight(Math.max(getRowHeight(), getFontMetrics(getFont()).getHeight() + 6));
        setDefaultRenderer(Moment.class, new TimelineCells.MomentCell());
        setDefaultRenderer(String.class, new TimelineCells.MomentCell());
        setDefaultRenderer(Emotion.class, new TimelineCells.EmotionCell());
        setDefaultRenderer(Double.class, new TimelineCells.ConfidenceCell());
        getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), JUMP);
        for (int key : new int[] {KeyEvent.VK_SPACE, KeyEvent.VK_F2, KeyEvent.VK_HOME, KeyEvent.VK_END}) {
            getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(key, 0), "none");
        }
        getActionMap().put(JUMP, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent event) {
                jump();
            }
        });
        addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (event.getClickCount() == 2) {
                    jump();
                }
            }
        });
        document.addListener(event -> documentChanged(document, event));
        model.show(document.analysis());
    }

    @Override
    public void valueChanged(ListSelectionEvent event) {
        super.valueChanged(event);
        if (!event.getValueIsAdjusting() && !following && jumper != null) {
            jump();
        }
    }

    private void jump() {
        int row = getSelectedRow();
        if (row >= 0) {
            jumping = true;
            try {
                jumper.accept(rows.spanAt(convertRowIndexToModel(row)));
            } finally {
                jumping = false;
            }
        }
    }

    private void documentChanged(RecordingDocument document, RecordingEvent event) {
        if (event instanceof RecordingEvent.AnalysisChanged change && change.resultChanged()) {
            following = true;
            try {
                rows.show(document.analysis());
            } finally {
                following = false;
            }
        } else if (event instanceof RecordingEvent.PlayheadMoved move && !jumping) {
            follow(rows.rowAt(move.to()));
        }
    }

    private void follow(int modelRow) {
        int row = modelRow < 0 ? -1 : convertRowIndexToView(modelRow);
        if (row == getSelectedRow()) {
            return;
        }
        following = true;
        try {
            if (row < 0) {
                clearSelection();
            } else {
                setRowSelectionInterval(row, row);
                scrollRectToVisible(getCellRect(row, 0, true));
            }
        } finally {
            following = false;
        }
    }
}
