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

/** Shows all lanes. */
@ActionID(category = "View", id = "org.speechemotion.studio.ui.action.ShowAllLanesAction")
@ActionRegistration(displayName = "#CTL_ShowAllLanes")
@ActionReferences({
    @ActionReference(path = "Menu/View", position = 180),
    @ActionReference(path = "Shortcuts", name = "DS-H")
})
@Messages("CTL_ShowAllLanes=Show All Lanes")
public final class ShowAllLanesAction implements ActionListener {

    private final LaneCommands lanes;

    /** Acts on the recording window in front. */
    public ShowAllLanesAction(LaneCommands lanes) {
        this.lanes = lanes;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        lanes.showAll();
    }
}
