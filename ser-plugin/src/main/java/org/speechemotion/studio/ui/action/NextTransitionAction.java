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

/** Goes to the next change of emotion. */
@ActionID(category = "Analyse", id = "org.speechemotion.studio.ui.action.NextTransitionAction")
@ActionRegistration(displayName = "#CTL_NextTransition")
@ActionReferences({
    @ActionReference(path = "Menu/Analyse", position = 200, separatorBefore = 190),
    @ActionReference(path = "Shortcuts", name = "D-RIGHT")
})
@Messages("CTL_NextTransition=&Next Transition")
public final class NextTransitionAction implements ActionListener {

    private final RecordingCommands recording;

    /** Acts on the recording window in front. */
    public NextTransitionAction(RecordingCommands recording) {
        this.recording = recording;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        recording.goToTransition(true);
    }
}
