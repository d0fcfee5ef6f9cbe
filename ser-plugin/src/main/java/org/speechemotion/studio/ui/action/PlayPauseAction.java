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

/** Plays from the playhead, or pauses. */
@ActionID(category = "Play", id = "org.speechemotion.studio.ui.action.PlayPauseAction")
@ActionRegistration(displayName = "#CTL_PlayPause")
@ActionReferences({
    @ActionReference(path = "Menu/Play", position = 100),
    @ActionReference(path = "Shortcuts", name = "SPACE")
})
@Messages("CTL_PlayPause=&Play or Pause")
public final class PlayPauseAction implements ActionListener {

    private final RecordingCommands recording;

    /** Acts on the recording window in front. */
    public PlayPauseAction(RecordingCommands recording) {
        this.recording = recording;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            recording.playOrPause();
        }
    }
}
