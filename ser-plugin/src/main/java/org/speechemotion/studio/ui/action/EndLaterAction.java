// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.annotation.edit.Side;
import org.speechemotion.studio.ui.label.SelectionCommands;

/** Moves the end of the selected annotations a little to the right. */
@ActionID(category = "Annotate", id = "org.speechemotion.studio.ui.action.EndLaterAction")
@ActionRegistration(displayName = "#CTL_EndLater")
@ActionReferences({
    @ActionReference(path = "Menu/Annotate", position = 350),
    @ActionReference(path = "Shortcuts", name = "DS-PERIOD")
})
@Messages("CTL_EndLater=End Later")
public final class EndLaterAction implements ActionListener {

    private final SelectionCommands selection;

    /** Acts on the recording window in front. */
    public EndLaterAction(SelectionCommands selection) {
        this.selection = selection;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        selection.moveBorder(Side.END, 1);
    }
}
