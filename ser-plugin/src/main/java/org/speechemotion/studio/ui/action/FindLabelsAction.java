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

/** Finds and replaces labels. */
@ActionID(category = "Edit", id = "org.speechemotion.studio.ui.action.FindLabelsAction")
@ActionRegistration(displayName = "#CTL_FindLabels")
@ActionReferences({
    @ActionReference(path = "Menu/Edit", position = 2600, separatorBefore = 2590),
    @ActionReference(path = "Shortcuts", name = "D-F")
})
@Messages("CTL_FindLabels=&Find and Replace Labels...")
public final class FindLabelsAction implements ActionListener {

    private final AnnotationTools annotations;

    /** Acts on the recording window in front. */
    public FindLabelsAction(AnnotationTools annotations) {
        this.annotations = annotations;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        annotations.find();
    }
}
