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

/** Moves the playhead a little forward. */
@ActionID(category = "Play", id = "org.speechemotion.studio.ui.action.StepForwardAction")
@ActionRegistration(displayName = "#CTL_StepForward")
@ActionReferences({
    @ActionReference(path = "Menu/Play", position = 220),
    @ActionReference(path = "Shortcuts", name = "RIGHT")
})
@Messages("CTL_StepForward=Step &Forward")
public final class StepForwardAction implements ActionListener {

    private final RecordingCommands recording;

    /** Acts on the recording window in front. */
    public StepForwardAction(RecordingCommands recording) {
        this.recording = recording;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        recording.step(1);
    }
}
