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

/** Hides the chosen lane. */
@ActionID(category = "View", id = "org.speechemotion.studio.ui.action.HideLaneAction")
@ActionRegistration(displayName = "#CTL_HideLane")
@ActionReferences({
    @ActionReference(path = "Menu/View", position = 170),
    @ActionReference(path = "Shortcuts", name = "D-H")
})
@Messages("CTL_HideLane=Hide Lane")
public final class HideLaneAction implements ActionListener {

    private final LaneCommands lanes;

    /** Acts on the recording window in front. */
    public HideLaneAction(LaneCommands lanes) {
        this.lanes = lanes;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        lanes.hide();
    }
}
