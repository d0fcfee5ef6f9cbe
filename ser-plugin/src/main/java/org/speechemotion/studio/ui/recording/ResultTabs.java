// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import javax.swing.SwingConstants;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.ui.lane.EmptyLaneText;
import org.speechemotion.studio.ui.lane.RecordingEvent;

/** The tables below the lanes. While there is nothing in them they say what to do. */
@Messages({
    "TAB_Segments=Segments",
    "# {0} - number of segments",
    "TAB_SegmentsCount=Segments ({0})",
    "TAB_Transitions=Transitions",
    "# {0} - number of transitions",
    "TAB_TransitionsCount=Transitions ({0})",
    "TXT_NoTransitions=No transitions: the emotion did not change"
})
final class ResultTabs extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final String TABLE = "table";
    private static final String HINT = "hint";

    private final transient RecordingDocument document;
    private final SegmentTableModel segments = new SegmentTableModel();
    private final TransitionTableModel transitions = new TransitionTableModel();
    private final JTabbedPane tabs = new JTabbedPane();
    private final JPanel segmentCards = new JPanel(new CardLayout());
    private final JPanel transitionCards = new JPanel(new CardLayout());
    private final JLabel segmentHint = hint();
    private final JLabel transitionHint = hint();

    ResultTabs(RecordingDocument document, Consumer<TimeSpan> jumper) {
        super(new BorderLayout());
        this.document = document;
        fill(segmentCards, segmentHint, new TimelineTable(segments, Bundle.TAB_Segments(), document, jumper));
        fill(
                transitionCards,
                transitionHint,
                new TimelineTable(transitions, Bundle.TAB_Transitions(), document, jumper));
        tabs.addTab(Bundle.TAB_Segments(), segmentCards);
        tabs.addTab(Bundle.TAB_Transitions(), transitionCards);
        add(tabs);
        document.addListener(event -> {
            if (event instanceof RecordingEvent.AnalysisChanged) {
                showState();
            }
        });
        showState();
    }

    private static void fill(JPanel cards, JLabel hint, TimelineTable table) {
        JScrollPane scroller = new JScrollPane(table);
        scroller.setBorder(BorderFactory.createEmptyBorder());
        cards.add(scroller, TABLE);
        cards.add(hint, HINT);
    }

    private static JLabel hint() {
        JLabel label = new JLabel("", SwingConstants.CENTER);
        label.setEnabled(false);
        return label;
    }

    private void showState() {
        int segmentCount = segments.getRowCount();
        int transitionCount = transitions.getRowCount();
        String text = EmptyLaneText.of(document);
        segmentHint.setText(text);
        transitionHint.setText(segmentCount > 0 ? Bundle.TXT_NoTransitions() : text);
        ((CardLayout) segmentCards.getLayout()).show(segmentCards, segmentCount > 0 ? TABLE : HINT);
        ((CardLayout) transitionCards.getLayout()).show(transitionCards, transitionCount > 0 ? TABLE : HINT);
        tabs.setTitleAt(0, segmentCount > 0 ? Bundle.TAB_SegmentsCount(segmentCount) : Bundle.TAB_Segments());
        tabs.setTitleAt(
                1, transitionCount > 0 ? Bundle.TAB_TransitionsCount(transitionCount) : Bundle.TAB_Transitions());
    }
}
