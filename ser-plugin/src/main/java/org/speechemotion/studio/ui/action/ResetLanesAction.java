// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.ui.recording.LaneCommands;

/** Shows the lanes as they were at first. */
@ActionID(category = "View", id = "org.speechemotion.studio.ui.action.ResetLanesAction")
@ActionRegistration(displayName = "#CTL_ResetLanes")
@ActionReferences({@ActionReference(path = "Menu/View", position = 190)})
@Messages("CTL_ResetLanes=Reset Lanes")
public final class ResetLanesAction implements ActionListener {

    private final LaneCommands lanes;

    /** Acts on the recording window in front. */
    public ResetLanesAction(LaneCommands lanes) {
        this.lanes = lanes;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        lanes.reset();
    }
}
