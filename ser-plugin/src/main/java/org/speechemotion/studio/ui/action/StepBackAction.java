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

/** Moves the playhead a little back. */
@ActionID(category = "Play", id = "org.speechemotion.studio.ui.action.StepBackAction")
@ActionRegistration(displayName = "#CTL_StepBack")
@ActionReferences({
    @ActionReference(path = "Menu/Play", position = 230),
    @ActionReference(path = "Shortcuts", name = "LEFT")
})
@Messages("CTL_StepBack=Step &Back")
public final class StepBackAction implements ActionListener {

    private final RecordingCommands recording;

    /** Acts on the recording window in front. */
    public StepBackAction(RecordingCommands recording) {
        this.recording = recording;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        recording.step(-1);
    }
}
