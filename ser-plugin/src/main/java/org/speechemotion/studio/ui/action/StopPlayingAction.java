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

/** Stops and goes back to where playing began. */
@ActionID(category = "Play", id = "org.speechemotion.studio.ui.action.StopPlayingAction")
@ActionRegistration(displayName = "#CTL_StopPlaying")
@ActionReferences({
    @ActionReference(path = "Menu/Play", position = 110),
    @ActionReference(path = "Shortcuts", name = "S-SPACE")
})
@Messages("CTL_StopPlaying=&Stop")
public final class StopPlayingAction implements ActionListener {

    private final RecordingCommands recording;

    /** Acts on the recording window in front. */
    public StopPlayingAction(RecordingCommands recording) {
        this.recording = recording;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        recording.stop();
    }
}
