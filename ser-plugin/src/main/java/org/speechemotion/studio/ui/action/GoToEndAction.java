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

/** Goes to the end of the recording. */
@ActionID(category = "Play", id = "org.speechemotion.studio.ui.action.GoToEndAction")
@ActionRegistration(displayName = "#CTL_GoToEnd")
@ActionReferences({
    @ActionReference(path = "Menu/Play", position = 210),
    @ActionReference(path = "Shortcuts", name = "END")
})
@Messages("CTL_GoToEnd=Go to &End")
public final class GoToEndAction implements ActionListener {

    private final RecordingCommands recording;

    /** Acts on the recording window in front. */
    public GoToEndAction(RecordingCommands recording) {
        this.recording = recording;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        recording.goToEnd();
    }
}
