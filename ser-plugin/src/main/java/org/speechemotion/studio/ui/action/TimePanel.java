// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.BorderLayout;
import java.util.OptionalDouble;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.ui.form.TypedListener;
import org.speechemotion.studio.ui.lane.TimeInput;
import org.speechemotion.studio.ui.lane.TimeText;

/** A field for a time, that says what it understood. */
@Messages({
    "LBL_TypeTime=&Time:",
    "TXT_TimeForms=1:02:03.5, or 62.5 for seconds, or #44100 for a sample",
    "# {0} - time",
    "# {1} - sample number",
    "TXT_TimeUnderstood={0}, sample {1}",
    "TXT_NoTime=This is no time",
    "# {0} - duration",
    "TXT_TimeBeyond=The recording ends at {0}"
})
final class TimePanel extends JPanel {

    private static final long serialVersionUID = 1L;

    private final transient Recording recording;
    private final JTextField field = new JTextField(18);
    private final JLabel understood = new JLabel();

    /** Starts with a time in seconds. */
    TimePanel(Recording recording, double time) {
        super(new BorderLayout(8, 8));
        this.recording = recording;
        setBorder(BorderFactory.createEmptyBorder(12, 12, 6, 12));
        JLabel label = new JLabel();
        Mnemonics.setLocalizedText(label, Bundle.LBL_TypeTime());
        label.setLabelFor(field);
        JLabel forms = new JLabel(Bundle.TXT_TimeForms());
        forms.setEnabled(false);
        field.getAccessibleContext().setAccessibleDescription(Bundle.TXT_TimeForms());
        JPanel below = new JPanel(new BorderLayout(0, 4));
        below.add(forms, BorderLayout.NORTH);
        below.add(understood, BorderLayout.SOUTH);
        add(label, BorderLayout.WEST);
        add(field, BorderLayout.CENTER);
        add(below, BorderLayout.SOUTH);
        field.setText(TimeText.of(time, 3));
        field.selectAll();
        addListener(this::showUnderstood);
        showUnderstood();
    }

    /** The time in seconds, if there is one that lies in the recording. */
    OptionalDouble time() {
        OptionalDouble time = TimeInput.parse(field.getText(), recording.sampleRate());
        return time.isPresent() && time.getAsDouble() <= recording.duration() + 1e-9 ? time : OptionalDouble.empty();
    }

    /** The field, for a test to type into. */
    JTextField field() {
        return field;
    }

    /** What is said of what was typed. */
    String understood() {
        return understood.getText();
    }

    /** Calls a listener whenever something is typed. */
    void addListener(Runnable listener) {
        field.getDocument().addDocumentListener(new TypedListener(listener));
    }

    private void showUnderstood() {
        OptionalDouble typed = TimeInput.parse(field.getText(), recording.sampleRate());
        if (typed.isEmpty()) {
            understood.setText(Bundle.TXT_NoTime());
        } else if (time().isEmpty()) {
            understood.setText(Bundle.TXT_TimeBeyond(TimeText.of(recording.duration(), 3)));
        } else {
            double time = typed.getAsDouble();
            understood.setText(Bundle.TXT_TimeUnderstood(
                    TimeText.of(time, 3, true), Long.toString(Math.round(time * recording.sampleRate()))));
        }
    }

    @Override
    public void addNotify() {
        super.addNotify();
        field.requestFocusInWindow();
    }
}
