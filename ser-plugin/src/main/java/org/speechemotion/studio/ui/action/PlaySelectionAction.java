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

/** Plays the selection. */
@ActionID(category = "Play", id = "org.speechemotion.studio.ui.action.PlaySelectionAction")
@ActionRegistration(displayName = "#CTL_PlaySelection")
@ActionReferences({
    @ActionReference(path = "Menu/Play", position = 120),
    @ActionReference(path = "Shortcuts", name = "C-SPACE")
})
@Messages("CTL_PlaySelection=Play Se&lection")
public final class PlaySelectionAction implements ActionListener {

    private final RecordingCommands recording;

    /** Acts on the recording window in front. */
    public PlaySelectionAction(RecordingCommands recording) {
        this.recording = recording;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        recording.playSelection();
    }
}
