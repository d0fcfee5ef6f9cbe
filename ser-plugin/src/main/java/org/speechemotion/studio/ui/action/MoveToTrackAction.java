// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.ui.label.LabelCommands;

/** Moves the selected annotations to a track that is chosen from a menu. */
@ActionID(category = "Annotate", id = "org.speechemotion.studio.ui.action.MoveToTrackAction")
@ActionRegistration(displayName = "#CTL_MoveToTrack")
@ActionReferences({
    @ActionReference(path = "Menu/Annotate", position = 470),
    @ActionReference(path = "Annotations/Popup", position = 470),
    @ActionReference(path = "Shortcuts", name = "S-C")
})
@Messages({"CTL_MoveToTrack=&Move to Track..."})
public final class MoveToTrackAction implements ActionListener {

    private final LabelCommands labels;

    /** Acts on the recording window in front. */
    public MoveToTrackAction(LabelCommands labels) {
        this.labels = labels;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            AfterKey.open(() -> TrackMenu.show(labels, labels::moveTo));
        }
    }
}
