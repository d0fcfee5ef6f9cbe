// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.ui.label.TrackCommands;

/** Gives the active track another name. */
@ActionID(category = "Annotate", id = "org.speechemotion.studio.ui.action.RenameTrackAction")
@ActionRegistration(displayName = "#CTL_RenameTrack")
@ActionReferences({
    @ActionReference(path = "Menu/Annotate", position = 610),
    @ActionReference(path = "Shortcuts", name = "S-F2")
})
@Messages({"CTL_RenameTrack=Re&name Track...", "TTL_RenameTrack=Rename Track", "LBL_TrackName=Name:"})
public final class RenameTrackAction implements ActionListener {

    private final TrackCommands tracks;

    /** Acts on the recording window in front. */
    public RenameTrackAction(TrackCommands tracks) {
        this.tracks = tracks;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            AfterKey.open(this::ask);
        }
    }

    private void ask() {
        NotifyDescriptor.InputLine dialog =
                new NotifyDescriptor.InputLine(Bundle.LBL_TrackName(), Bundle.TTL_RenameTrack());
        dialog.setInputText(tracks.name());
        if (DialogDisplayer.getDefault().notify(dialog) == NotifyDescriptor.OK_OPTION) {
            tracks.rename(dialog.getInputText());
        }
    }
}
