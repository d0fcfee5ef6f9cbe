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

/** Makes the chosen lane taller. */
@ActionID(category = "View", id = "org.speechemotion.studio.ui.action.TallerLaneAction")
@ActionRegistration(displayName = "#CTL_TallerLane")
@ActionReferences({
    @ActionReference(path = "Menu/View", position = 150),
    @ActionReference(path = "Shortcuts", name = "S-DOWN")
})
@Messages("CTL_TallerLane=Taller Lane")
public final class TallerLaneAction implements ActionListener {

    private final LaneCommands lanes;

    /** Acts on the recording window in front. */
    public TallerLaneAction(LaneCommands lanes) {
        this.lanes = lanes;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        lanes.resize(1);
    }
}
