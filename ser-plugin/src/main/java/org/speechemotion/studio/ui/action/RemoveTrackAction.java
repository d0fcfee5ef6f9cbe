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

/** Removes the active track with all that is in it; it can be undone. */
@ActionID(category = "Annotate", id = "org.speechemotion.studio.ui.action.RemoveTrackAction")
@ActionRegistration(displayName = "#CTL_RemoveTrack")
@ActionReferences({
    @ActionReference(path = "Menu/Annotate", position = 620),
    @ActionReference(path = "Shortcuts", name = "DS-DELETE")
})
@Messages({"CTL_RemoveTrack=Rem&ove Track"})
public final class RemoveTrackAction implements ActionListener {

    private final TrackCommands tracks;

    /** Acts on the recording window in front. */
    public RemoveTrackAction(TrackCommands tracks) {
        this.tracks = tracks;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            tracks.remove();
        }
    }
}
