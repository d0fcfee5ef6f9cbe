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

/** Goes to the start of the recording. */
@ActionID(category = "Play", id = "org.speechemotion.studio.ui.action.GoToStartAction")
@ActionRegistration(displayName = "#CTL_GoToStart")
@ActionReferences({
    @ActionReference(path = "Menu/Play", position = 200, separatorBefore = 190),
    @ActionReference(path = "Shortcuts", name = "HOME")
})
@Messages("CTL_GoToStart=Go to S&tart")
public final class GoToStartAction implements ActionListener {

    private final RecordingCommands recording;

    /** Acts on the recording window in front. */
    public GoToStartAction(RecordingCommands recording) {
        this.recording = recording;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        recording.goToStart();
    }
}
