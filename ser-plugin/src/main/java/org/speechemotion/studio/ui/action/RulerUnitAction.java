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

/** Counts samples instead of hours, minutes and seconds, or the other way round. */
@ActionID(category = "View", id = "org.speechemotion.studio.ui.action.RulerUnitAction")
@ActionRegistration(displayName = "#CTL_RulerUnit")
@ActionReferences({@ActionReference(path = "Menu/View", position = 80), @ActionReference(path = "Shortcuts", name = "T")
})
@Messages("CTL_RulerUnit=&Time or Samples")
public final class RulerUnitAction implements ActionListener {

    private final LaneCommands lanes;

    /** Acts on the recording window in front. */
    public RulerUnitAction(LaneCommands lanes) {
        this.lanes = lanes;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            lanes.toggleUnit();
        }
    }
}
