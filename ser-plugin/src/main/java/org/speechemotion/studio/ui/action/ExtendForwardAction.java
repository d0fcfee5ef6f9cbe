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

/** Moves the end of the selection that is away from the playhead a little forward. */
@ActionID(category = "Play", id = "org.speechemotion.studio.ui.action.ExtendForwardAction")
@ActionRegistration(displayName = "#CTL_ExtendForward")
@ActionReferences({
    @ActionReference(path = "Menu/Play", position = 300, separatorBefore = 290),
    @ActionReference(path = "Shortcuts", name = "S-RIGHT")
})
@Messages("CTL_ExtendForward=Extend Selection Forward")
public final class ExtendForwardAction implements ActionListener {

    private final RecordingCommands recording;

    /** Acts on the recording window in front. */
    public ExtendForwardAction(RecordingCommands recording) {
        this.recording = recording;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        recording.extend(1);
    }
}
