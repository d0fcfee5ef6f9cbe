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

/** Moves the end of the selection that is away from the playhead a little back. */
@ActionID(category = "Play", id = "org.speechemotion.studio.ui.action.ExtendBackAction")
@ActionRegistration(displayName = "#CTL_ExtendBack")
@ActionReferences({
    @ActionReference(path = "Menu/Play", position = 310),
    @ActionReference(path = "Shortcuts", name = "S-LEFT")
})
@Messages("CTL_ExtendBack=Extend Selection Back")
public final class ExtendBackAction implements ActionListener {

    private final RecordingCommands recording;

    /** Acts on the recording window in front. */
    public ExtendBackAction(RecordingCommands recording) {
        this.recording = recording;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        recording.extend(-1);
    }
}
