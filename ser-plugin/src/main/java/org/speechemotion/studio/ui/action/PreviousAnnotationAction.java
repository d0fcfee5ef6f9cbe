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

/** Selects the annotation before. */
@ActionID(category = "Annotate", id = "org.speechemotion.studio.ui.action.PreviousAnnotationAction")
@ActionRegistration(displayName = "#CTL_PreviousAnnotation")
@ActionReferences({
    @ActionReference(path = "Menu/Annotate", position = 510),
    @ActionReference(path = "Shortcuts", name = "D")
})
@Messages("CTL_PreviousAnnotation=Previous Annotation")
public final class PreviousAnnotationAction implements ActionListener {

    private final LabellingFlow flow;

    /** Acts on the recording window in front. */
    public PreviousAnnotationAction(LabellingFlow flow) {
        this.flow = flow;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            flow.go(false, false);
        }
    }
}
