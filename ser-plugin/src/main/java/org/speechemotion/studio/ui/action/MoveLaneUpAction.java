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

/** Moves the chosen lane up. */
@ActionID(category = "View", id = "org.speechemotion.studio.ui.action.MoveLaneUpAction")
@ActionRegistration(displayName = "#CTL_MoveLaneUp")
@ActionReferences({
    @ActionReference(path = "Menu/View", position = 130),
    @ActionReference(path = "Shortcuts", name = "DS-UP")
})
@Messages("CTL_MoveLaneUp=Move Lane Up")
public final class MoveLaneUpAction implements ActionListener {

    private final LaneCommands lanes;

    /** Acts on the recording window in front. */
    public MoveLaneUpAction(LaneCommands lanes) {
        this.lanes = lanes;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        lanes.move(-1);
    }
}
