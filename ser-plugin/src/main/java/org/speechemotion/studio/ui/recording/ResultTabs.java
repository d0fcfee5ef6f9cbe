// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import javax.swing.SwingConstants;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.ui.label.AnnotationSession;
import org.speechemotion.studio.ui.lane.EmptyLaneText;
import org.speechemotion.studio.ui.lane.RecordingEvent;
import org.speechemotion.studio.ui.table.FindBar;
import org.speechemotion.studio.ui.table.SegmentPanel;

/** The tables below the lanes. While there is nothing in them they say what to do. */
@Messages({
    "TAB_Segments=Segments",
    "# {0} - number of segments",
    "TAB_SegmentsCount=Segments ({0})",
    "# {0} - number of segments that are shown",
    "# {1} - number of segments",
    "TAB_SegmentsFiltered=Segments ({0} of {1})",
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
    private final TransitionTableModel transitions = new TransitionTableModel();
    private final JTabbedPane tabs = new JTabbedPane();
    private final JPanel segmentCards = new JPanel(new CardLayout());
    private final JPanel transitionCards = new JPanel(new CardLayout());
    private final JLabel segmentHint = hint();
    private final JLabel transitionHint = hint();
    private final SegmentPanel segments;
    private final FindBar finding;

    ResultTabs(RecordingDocument document, AnnotationSession session, Consumer<TimeSpan> jumper) {
        super(new BorderLayout());
        this.document = document;
        segments = new SegmentPanel(session, jumper, this::showState);
        finding = new FindBar(session, document::selection, jumper);
        fill(segmentCards, segmentHint, segments);
        JScrollPane scroller =
                new JScrollPane(new TimelineTable(transitions, Bundle.TAB_Transitions(), document, jumper));
        scroller.setBorder(BorderFactory.createEmptyBorder());
        fill(transitionCards, transitionHint, scroller);
        tabs.addTab(Bundle.TAB_Segments(), segmentCards);
        tabs.addTab(Bundle.TAB_Transitions(), transitionCards);
        add(tabs, BorderLayout.CENTER);
        add(finding, BorderLayout.SOUTH);
        document.addListener(event -> {
            if (event instanceof RecordingEvent.AnalysisChanged) {
                showState();
            } else if (event instanceof RecordingEvent.PlayheadMoved move) {
                segments.showPlaying(move.to());
            }
        });
        showState();
    }

    private static void fill(JPanel cards, JLabel hint, JComponent content) {
        cards.add(content, TABLE);
        cards.add(hint, HINT);
    }

    private static JLabel hint() {
        JLabel label = new JLabel("", SwingConstants.CENTER);
        label.setEnabled(false);
        return label;
    }

    /** Finds and replaces labels. */
    FindBar finding() {
        return finding;
    }

    private void showState() {
        if (segments == null || finding == null) {
            return;
        }
        int all = segments.count();
        int shown = segments.shownCount();
        int transitionCount = transitions.getRowCount();
        String text = EmptyLaneText.of(document);
        segmentHint.setText(text);
        transitionHint.setText(document.analysis().isPresent() ? Bundle.TXT_NoTransitions() : text);
        ((CardLayout) segmentCards.getLayout()).show(segmentCards, segments.isEmpty() ? HINT : TABLE);
        ((CardLayout) transitionCards.getLayout()).show(transitionCards, transitionCount > 0 ? TABLE : HINT);
        tabs.setTitleAt(
                0,
                all == 0
                        ? Bundle.TAB_Segments()
                        : shown == all ? Bundle.TAB_SegmentsCount(all) : Bundle.TAB_SegmentsFiltered(shown, all));
        tabs.setTitleAt(
                1, transitionCount > 0 ? Bundle.TAB_TransitionsCount(transitionCount) : Bundle.TAB_Transitions());
    }
}
