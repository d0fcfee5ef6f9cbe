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

/** Lets playing begin again at the end. */
@ActionID(category = "Play", id = "org.speechemotion.studio.ui.action.LoopAction")
@ActionRegistration(displayName = "#CTL_Loop")
@ActionReferences({
    @ActionReference(path = "Menu/Play", position = 130),
    @ActionReference(path = "Shortcuts", name = "L")
})
@Messages("CTL_Loop=&Loop")
public final class LoopAction implements ActionListener {

    private final RecordingCommands recording;

    /** Acts on the recording window in front. */
    public LoopAction(RecordingCommands recording) {
        this.recording = recording;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            recording.toggleLoop();
        }
    }
}
