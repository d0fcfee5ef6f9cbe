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

/** Deletes the selected annotations. */
@ActionID(category = "Annotate", id = "org.speechemotion.studio.ui.action.DeleteAnnotationAction")
@ActionRegistration(displayName = "#CTL_DeleteAnnotation")
@ActionReferences({
    @ActionReference(path = "Menu/Annotate", position = 240),
    @ActionReference(path = "Annotations/Popup", position = 240),
    @ActionReference(path = "Shortcuts", name = "DELETE")
})
@Messages("CTL_DeleteAnnotation=&Delete")
public final class DeleteAnnotationAction implements ActionListener {

    private final SelectionCommands selection;

    /** Acts on the recording window in front. */
    public DeleteAnnotationAction(SelectionCommands selection) {
        this.selection = selection;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            selection.delete();
        }
    }
}
