// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.awt.StatusDisplayer;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.ui.label.LabellingFlow;

/** Selects the next annotation after each that is labelled, or no longer. */
@ActionID(category = "Annotate", id = "org.speechemotion.studio.ui.action.GoOnAfterLabelAction")
@ActionRegistration(displayName = "#CTL_GoOnAfterLabel")
@ActionReferences({
    @ActionReference(path = "Menu/Annotate", position = 560),
    @ActionReference(path = "Shortcuts", name = "Y")
})
@Messages({
    "CTL_GoOnAfterLabel=&Go On after Labelling",
    "MSG_GoesOn=After each label the next annotation is selected",
    "MSG_Stays=After a label the same annotation stays selected"
})
public final class GoOnAfterLabelAction implements ActionListener {

    private final LabellingFlow flow;

    /** Acts on the recording window in front. */
    public GoOnAfterLabelAction(LabellingFlow flow) {
        this.flow = flow;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            flow.toggle();
            StatusDisplayer.getDefault().setStatusText(flow.goesOn() ? Bundle.MSG_GoesOn() : Bundle.MSG_Stays());
        }
    }
}
