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

/** Makes the track above the active one. */
@ActionID(category = "Annotate", id = "org.speechemotion.studio.ui.action.TrackAboveAction")
@ActionRegistration(displayName = "#CTL_TrackAbove")
@ActionReferences({
    @ActionReference(path = "Menu/Annotate", position = 660),
    @ActionReference(path = "Shortcuts", name = "O-UP")
})
@Messages("CTL_TrackAbove=Track Above")
public final class TrackAboveAction implements ActionListener {

    private final TrackCommands tracks;

    /** Acts on the recording window in front. */
    public TrackAboveAction(TrackCommands tracks) {
        this.tracks = tracks;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            tracks.choose(-1);
        }
    }
}
