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

/** Selects the next annotation, too. */
@ActionID(category = "Annotate", id = "org.speechemotion.studio.ui.action.ExtendToNextAnnotationAction")
@ActionRegistration(displayName = "#CTL_ExtendToNextAnnotation")
@ActionReferences({
    @ActionReference(path = "Menu/Annotate", position = 520),
    @ActionReference(path = "Shortcuts", name = "S-F")
})
@Messages("CTL_ExtendToNextAnnotation=Select the Next One, Too")
public final class ExtendToNextAnnotationAction implements ActionListener {

    private final LabellingFlow flow;

    /** Acts on the recording window in front. */
    public ExtendToNextAnnotationAction(LabellingFlow flow) {
        this.flow = flow;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            flow.go(true, true);
        }
    }
}
