// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.ui.label.TrackCommands;

/** Moves the active track up. */
@ActionID(category = "Annotate", id = "org.speechemotion.studio.ui.action.MoveTrackUpAction")
@ActionRegistration(displayName = "#CTL_MoveTrackUp")
@ActionReferences({
    @ActionReference(path = "Menu/Annotate", position = 640),
    @ActionReference(path = "Shortcuts", name = "OS-UP")
})
@Messages("CTL_MoveTrackUp=Move Track Up")
public final class MoveTrackUpAction implements ActionListener {

    private final TrackCommands tracks;

    /** Acts on the recording window in front. */
    public MoveTrackUpAction(TrackCommands tracks) {
        this.tracks = tracks;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            tracks.move(-1);
        }
    }
}
