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

/** Copies the selected annotations to a track that is chosen from a menu. */
@ActionID(category = "Annotate", id = "org.speechemotion.studio.ui.action.CopyToTrackAction")
@ActionRegistration(displayName = "#CTL_CopyToTrack")
@ActionReferences({
    @ActionReference(path = "Menu/Annotate", position = 460, separatorBefore = 455),
    @ActionReference(path = "Annotations/Popup", position = 460),
    @ActionReference(path = "Shortcuts", name = "C")
})
@Messages({"CTL_CopyToTrack=&Copy to Track..."})
public final class CopyToTrackAction implements ActionListener {

    private final LabelCommands labels;

    /** Acts on the recording window in front. */
    public CopyToTrackAction(LabelCommands labels) {
        this.labels = labels;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            AfterKey.open(() -> TrackMenu.show(labels, labels::copyTo));
        }
    }
}
