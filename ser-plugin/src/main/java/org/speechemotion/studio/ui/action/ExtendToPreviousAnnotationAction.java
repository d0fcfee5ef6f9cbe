// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.ui.label.LabellingFlow;

/** Selects the annotation before, too. */
@ActionID(category = "Annotate", id = "org.speechemotion.studio.ui.action.ExtendToPreviousAnnotationAction")
@ActionRegistration(displayName = "#CTL_ExtendToPreviousAnnotation")
@ActionReferences({
    @ActionReference(path = "Menu/Annotate", position = 530),
    @ActionReference(path = "Shortcuts", name = "S-D")
})
@Messages("CTL_ExtendToPreviousAnnotation=Select the Previous One, Too")
public final class ExtendToPreviousAnnotationAction implements ActionListener {

    private final LabellingFlow flow;

    /** Acts on the recording window in front. */
    public ExtendToPreviousAnnotationAction(LabellingFlow flow) {
        this.flow = flow;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            flow.go(false, true);
        }
    }
}
