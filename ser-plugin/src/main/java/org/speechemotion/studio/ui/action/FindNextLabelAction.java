// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.ui.recording.AnnotationTools;

/** Goes to the next label that is found. */
@ActionID(category = "Edit", id = "org.speechemotion.studio.ui.action.FindNextLabelAction")
@ActionRegistration(displayName = "#CTL_FindNextLabel")
@ActionReferences({
    @ActionReference(path = "Menu/Edit", position = 2610),
    @ActionReference(path = "Shortcuts", name = "F3")
})
@Messages("CTL_FindNextLabel=Find &Next")
public final class FindNextLabelAction implements ActionListener {

    private final AnnotationTools annotations;

    /** Acts on the recording window in front. */
    public FindNextLabelAction(AnnotationTools annotations) {
        this.annotations = annotations;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        annotations.findNext();
    }
}
