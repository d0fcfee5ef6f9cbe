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

/** Moves the end of the selected annotations a little to the left. */
@ActionID(category = "Annotate", id = "org.speechemotion.studio.ui.action.EndEarlierAction")
@ActionRegistration(displayName = "#CTL_EndEarlier")
@ActionReferences({
    @ActionReference(path = "Menu/Annotate", position = 340),
    @ActionReference(path = "Shortcuts", name = "DS-COMMA")
})
@Messages("CTL_EndEarlier=End Earlier")
public final class EndEarlierAction implements ActionListener {

    private final SelectionCommands selection;

    /** Acts on the recording window in front. */
    public EndEarlierAction(SelectionCommands selection) {
        this.selection = selection;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        selection.moveBorder(Side.END, -1);
    }
}
