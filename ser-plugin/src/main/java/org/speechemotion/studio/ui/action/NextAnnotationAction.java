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

/** Selects the next annotation. */
@ActionID(category = "Annotate", id = "org.speechemotion.studio.ui.action.NextAnnotationAction")
@ActionRegistration(displayName = "#CTL_NextAnnotation")
@ActionReferences({
    @ActionReference(path = "Menu/Annotate", position = 500, separatorBefore = 490),
    @ActionReference(path = "Shortcuts", name = "F")
})
@Messages("CTL_NextAnnotation=Next Annotation")
public final class NextAnnotationAction implements ActionListener {

    private final LabellingFlow flow;

    /** Acts on the recording window in front. */
    public NextAnnotationAction(LabellingFlow flow) {
        this.flow = flow;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            flow.go(true, false);
        }
    }
}
