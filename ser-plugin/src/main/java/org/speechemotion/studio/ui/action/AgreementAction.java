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

/** Tells how far tracks and files agree. */
@ActionID(category = "Analyse", id = "org.speechemotion.studio.ui.action.AgreementAction")
@ActionRegistration(displayName = "#CTL_Agreement")
@ActionReferences({
    @ActionReference(path = "Menu/Analyse", position = 300, separatorBefore = 290),
    @ActionReference(path = "Shortcuts", name = "DS-G")
})
@Messages("CTL_Agreement=A&greement...")
public final class AgreementAction implements ActionListener {

    private final AnnotationTools annotations;

    /** Acts on the recording window in front. */
    public AgreementAction(AnnotationTools annotations) {
        this.annotations = annotations;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        annotations.agreement();
    }
}
