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

/** Edits the labels that tracks may use. */
@ActionID(category = "Edit", id = "org.speechemotion.studio.ui.action.VocabulariesAction")
@ActionRegistration(displayName = "#CTL_Vocabularies")
@ActionReferences({
    @ActionReference(path = "Menu/Edit", position = 2630),
    @ActionReference(path = "Shortcuts", name = "DS-L")
})
@Messages("CTL_Vocabularies=&Vocabularies...")
public final class VocabulariesAction implements ActionListener {

    private final AnnotationTools annotations;

    /** Acts on the recording window in front. */
    public VocabulariesAction(AnnotationTools annotations) {
        this.annotations = annotations;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        annotations.vocabularies();
    }
}
