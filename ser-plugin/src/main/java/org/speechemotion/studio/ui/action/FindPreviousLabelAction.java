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

/** Goes to the label that is found before. */
@ActionID(category = "Edit", id = "org.speechemotion.studio.ui.action.FindPreviousLabelAction")
@ActionRegistration(displayName = "#CTL_FindPreviousLabel")
@ActionReferences({
    @ActionReference(path = "Menu/Edit", position = 2620),
    @ActionReference(path = "Shortcuts", name = "S-F3")
})
@Messages("CTL_FindPreviousLabel=Find &Previous")
public final class FindPreviousLabelAction implements ActionListener {

    private final AnnotationTools annotations;

    /** Acts on the recording window in front. */
    public FindPreviousLabelAction(AnnotationTools annotations) {
        this.annotations = annotations;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        annotations.findPrevious();
    }
}
