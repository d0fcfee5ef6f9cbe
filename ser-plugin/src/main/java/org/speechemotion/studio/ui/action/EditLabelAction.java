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

/** Edits the label of the selected annotation where it is. */
@ActionID(category = "Annotate", id = "org.speechemotion.studio.ui.action.EditLabelAction")
@ActionRegistration(displayName = "#CTL_EditLabel")
@ActionReferences({
    @ActionReference(path = "Menu/Annotate", position = 130),
    @ActionReference(path = "Annotations/Popup", position = 110),
    @ActionReference(path = "Shortcuts", name = "ENTER")
})
@Messages("CTL_EditLabel=&Edit Label")
public final class EditLabelAction implements ActionListener {

    private final SelectionCommands selection;

    /** Acts on the recording window in front. */
    public EditLabelAction(SelectionCommands selection) {
        this.selection = selection;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            selection.editLabel();
        }
    }
}
