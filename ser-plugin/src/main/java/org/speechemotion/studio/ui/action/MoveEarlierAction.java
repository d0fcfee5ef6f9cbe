// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.ui.label.SelectionCommands;

/** Moves the selected annotations a little to the left. */
@ActionID(category = "Annotate", id = "org.speechemotion.studio.ui.action.MoveEarlierAction")
@ActionRegistration(displayName = "#CTL_MoveEarlier")
@ActionReferences({
    @ActionReference(path = "Menu/Annotate", position = 360),
    @ActionReference(path = "Shortcuts", name = "O-COMMA")
})
@Messages("CTL_MoveEarlier=Move Earlier")
public final class MoveEarlierAction implements ActionListener {

    private final SelectionCommands selection;

    /** Acts on the recording window in front. */
    public MoveEarlierAction(SelectionCommands selection) {
        this.selection = selection;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            selection.move(-1);
        }
    }
}
