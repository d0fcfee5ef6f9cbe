// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.annotation.Flag;
import org.speechemotion.studio.ui.label.SelectionCommands;

/** Marks the selected annotations as reviewed, or no longer. */
@ActionID(category = "Annotate", id = "org.speechemotion.studio.ui.action.ReviewedAction")
@ActionRegistration(displayName = "#CTL_Reviewed")
@ActionReferences({
    @ActionReference(path = "Menu/Annotate", position = 400, separatorBefore = 395),
    @ActionReference(path = "Annotations/Popup", position = 400),
    @ActionReference(path = "Shortcuts", name = "R")
})
@Messages("CTL_Reviewed=Re&viewed")
public final class ReviewedAction implements ActionListener {

    private final SelectionCommands selection;

    /** Acts on the recording window in front. */
    public ReviewedAction(SelectionCommands selection) {
        this.selection = selection;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            selection.toggle(Flag.REVIEWED);
        }
    }
}
