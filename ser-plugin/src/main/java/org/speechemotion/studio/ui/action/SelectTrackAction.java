// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.ui.label.LabellingFlow;

/** Selects all annotations of the active track. */
@ActionID(category = "Annotate", id = "org.speechemotion.studio.ui.action.SelectTrackAction")
@ActionRegistration(displayName = "#CTL_SelectTrack")
@ActionReferences({
    @ActionReference(path = "Menu/Annotate", position = 540),
    @ActionReference(path = "Shortcuts", name = "OS-A")
})
@Messages("CTL_SelectTrack=Select All in Track")
public final class SelectTrackAction implements ActionListener {

    private final LabellingFlow flow;

    /** Acts on the recording window in front. */
    public SelectTrackAction(LabellingFlow flow) {
        this.flow = flow;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            flow.selectTrack();
        }
    }
}
