// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.ui.recording.RecordingCommands;

/** Goes to the uncertain segment before. */
@ActionID(category = "Analyse", id = "org.speechemotion.studio.ui.action.PreviousUncertainAction")
@ActionRegistration(displayName = "#CTL_PreviousUncertain")
@ActionReferences({
    @ActionReference(path = "Menu/Analyse", position = 250),
    @ActionReference(path = "Shortcuts", name = "DS-LEFT")
})
@Messages("CTL_PreviousUncertain=Previous U&ncertain Segment")
public final class PreviousUncertainAction implements ActionListener {

    private final RecordingCommands recording;

    /** Acts on the recording window in front. */
    public PreviousUncertainAction(RecordingCommands recording) {
        this.recording = recording;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        recording.goToUncertain(false);
    }
}
