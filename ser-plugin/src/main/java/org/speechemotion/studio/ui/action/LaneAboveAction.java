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

/** Lets keys mean the lane above. */
@ActionID(category = "View", id = "org.speechemotion.studio.ui.action.LaneAboveAction")
@ActionRegistration(displayName = "#CTL_LaneAbove")
@ActionReferences({
    @ActionReference(path = "Menu/View", position = 110),
    @ActionReference(path = "Shortcuts", name = "UP")
})
@Messages("CTL_LaneAbove=Choose Lane Above")
public final class LaneAboveAction implements ActionListener {

    private final LaneCommands lanes;

    /** Acts on the recording window in front. */
    public LaneAboveAction(LaneCommands lanes) {
        this.lanes = lanes;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        lanes.choose(-1);
    }
}
