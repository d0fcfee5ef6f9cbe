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

/** Cuts the selected annotations at the playhead. */
@ActionID(category = "Annotate", id = "org.speechemotion.studio.ui.action.SplitAction")
@ActionRegistration(displayName = "#CTL_Split")
@ActionReferences({
    @ActionReference(path = "Menu/Annotate", position = 220),
    @ActionReference(path = "Annotations/Popup", position = 220),
    @ActionReference(path = "Shortcuts", name = "S")
})
@Messages("CTL_Split=&Split at Playhead")
public final class SplitAction implements ActionListener {

    private final SelectionCommands selection;

    /** Acts on the recording window in front. */
    public SplitAction(SelectionCommands selection) {
        this.selection = selection;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            selection.split();
        }
    }
}
