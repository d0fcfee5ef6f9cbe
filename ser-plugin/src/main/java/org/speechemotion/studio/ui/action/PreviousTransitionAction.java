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

/** Goes to the change of emotion before. */
@ActionID(category = "Analyse", id = "org.speechemotion.studio.ui.action.PreviousTransitionAction")
@ActionRegistration(displayName = "#CTL_PreviousTransition")
@ActionReferences({
    @ActionReference(path = "Menu/Analyse", position = 210),
    @ActionReference(path = "Shortcuts", name = "D-LEFT")
})
@Messages("CTL_PreviousTransition=&Previous Transition")
public final class PreviousTransitionAction implements ActionListener {

    private final RecordingCommands recording;

    /** Acts on the recording window in front. */
    public PreviousTransitionAction(RecordingCommands recording) {
        this.recording = recording;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        recording.goToTransition(false);
    }
}
