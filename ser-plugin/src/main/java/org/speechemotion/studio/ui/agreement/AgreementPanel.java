// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.agreement;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.FlowLayout;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.Timer;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import org.openide.util.RequestProcessor;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.agreement.Agreement;
import org.speechemotion.studio.exchange.Decimals;
import org.speechemotion.studio.ui.label.AnnotationEvent;
import org.speechemotion.studio.ui.label.AnnotationSession;

/**
 * How far annotators agree: who is compared on the left, figures and disagreements on the right. It is computed in the
 * background, and anew when the annotations change.
 */
@Messages({
    "BTN_CopyAgreement=&Copy as JSON",
    "BTN_SaveAgreement=&Save as JSON...",
    "TXT_ChooseTwo=Choose two tracks or files, or more.",
    "TXT_Computing=Computing...",
    "# {0} - alpha",
    "# {1} - kappa",
    "# {2} - seconds",
    "# {3} - number of disagreements",
    "TXT_AgreementOfAll=Krippendorff''s alpha {0}, Fleiss'' kappa {1} over {2} s, {3,choice,0#no disagreements|1#1 disagreement|1<{3} disagreements}"
})
final class AgreementPanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int DELAY_MILLIS = 250;
    private static final RequestProcessor PROCESSOR = new RequestProcessor("Agreement", 1);

    private final transient AnnotationSession session;
    private final AnnotatorChoice choice;
    private final ResultsPanel results;
    private final JLabel summary = new JLabel(Bundle.TXT_ChooseTwo());
    private final JButton copy = new JButton();
    private final JButton save = new JButton();
    private final Timer delay = new Timer(DELAY_MILLIS, event -> compute());
    private final transient Consumer<AnnotationEvent> sessionListener = this::happened;
    private transient Agreement agreement;
    private int request;

    AgreementPanel(AnnotationSession session, Consumer<TimeSpan> jumper) {
        super(new BorderLayout(0, 8));
        this.session = session;
        choice = new AnnotatorChoice(session, this::later);
        results = new ResultsPanel(jumper);
        setBorder(BorderFactory.createEmptyBorder(8, 8, 8, 8));
        setPreferredSize(new Dimension(1100, 480));
        delay.setRepeats(false);
        Mnemonics.setLocalizedText(copy, Bundle.BTN_CopyAgreement());
        Mnemonics.setLocalizedText(save, Bundle.BTN_SaveAgreement());
        copy.addActionListener(event -> AgreementFiles.copy(agreement));
        save.addActionListener(event ->
                AgreementFiles.save(this, agreement, session.recording().path(), session::tellProblem));
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEADING, 8, 0));
        buttons.add(copy);
        buttons.add(save);
        // What is wrong with a file may be long: then it is cut off at its end, and whole in the tip.
        JPanel below = new JPanel(new BorderLayout(8, 0));
        below.add(buttons, BorderLayout.LINE_START);
        below.add(summary, BorderLayout.CENTER);
        JSplitPane split = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, true, choice, results);
        split.setBorder(BorderFactory.createEmptyBorder());
        split.setDividerLocation(270);
        add(split, BorderLayout.CENTER);
        add(below, BorderLayout.SOUTH);
        session.addListener(sessionListener);
        show(null, Bundle.TXT_ChooseTwo());
        compute();
    }

    private void happened(AnnotationEvent event) {
        if (event instanceof AnnotationEvent.DocumentChanged changed
                && !changed.change().isOngoing()) {
            if (changed.change().changesTracks()) {
                choice.showTracks();
            }
            later();
        }
    }

    /** Several changes in a row are computed once. */
    private void later() {
        delay.restart();
    }

    private void compute() {
        int asked = ++request;
        AgreementRequest wanted = choice.request();
        if (!wanted.isEnough()) {
            show(null, Bundle.TXT_ChooseTwo());
            return;
        }
        summary.setText(Bundle.TXT_Computing());
        PROCESSOR.post(() -> {
            AgreementResult result = wanted.compute();
            EventQueue.invokeLater(() -> {
                if (asked == request) {
                    choice.offer(result.recordings());
                    show(result.agreement().orElse(null), result.problem());
                }
            });
        });
    }

    private void show(Agreement measured, String problem) {
        agreement = measured;
        copy.setEnabled(measured != null);
        save.setEnabled(measured != null);
        results.show(measured);
        summary.setText(
                measured == null
                        ? problem
                        : Bundle.TXT_AgreementOfAll(
                                PairTableModel.figure(measured.krippendorffAlpha()),
                                PairTableModel.figure(measured.fleissKappa()),
                                Decimals.fixed(measured.comparedByAll(), 1),
                                measured.disagreements().size()));
        summary.setToolTipText(summary.getText());
    }

    /** What is said of all together, or why there is nothing to say. */
    String summary() {
        return summary.getText();
    }

    /** Figures and disagreements. */
    ResultsPanel results() {
        return results;
    }

    /** Who is compared. */
    AnnotatorChoice choice() {
        return choice;
    }

    /** Listens to the session no more. */
    void close() {
        delay.stop();
        request++;
        session.removeListener(sessionListener);
    }
}
