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

/** Leaves the selected annotations out of what is counted, or no longer. */
@ActionID(category = "Annotate", id = "org.speechemotion.studio.ui.action.ExcludeAction")
@ActionRegistration(displayName = "#CTL_Exclude")
@ActionReferences({
    @ActionReference(path = "Menu/Annotate", position = 420),
    @ActionReference(path = "Annotations/Popup", position = 420),
    @ActionReference(path = "Shortcuts", name = "X")
})
@Messages("CTL_Exclude=E&xclude")
public final class ExcludeAction implements ActionListener {

    private final SelectionCommands selection;

    /** Acts on the recording window in front. */
    public ExcludeAction(SelectionCommands selection) {
        this.selection = selection;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            selection.toggle(Flag.EXCLUDE);
        }
    }
}
