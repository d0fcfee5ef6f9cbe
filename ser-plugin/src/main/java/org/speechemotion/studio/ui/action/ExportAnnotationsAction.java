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

/** Writes annotations into a file of another tool. */
@ActionID(category = "File", id = "org.speechemotion.studio.ui.action.ExportAnnotationsAction")
@ActionRegistration(displayName = "#CTL_ExportAnnotations")
@ActionReferences({
    @ActionReference(path = "Menu/File", position = 1880),
    @ActionReference(path = "Shortcuts", name = "DS-X")
})
@Messages("CTL_ExportAnnotations=Export A&nnotations...")
public final class ExportAnnotationsAction implements ActionListener {

    private final AnnotationTools annotations;

    /** Acts on the recording window in front. */
    public ExportAnnotationsAction(AnnotationTools annotations) {
        this.annotations = annotations;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        annotations.exportAnnotations();
    }
}
