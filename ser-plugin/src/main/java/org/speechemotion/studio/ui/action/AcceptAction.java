// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.ui.label.LabelCommands;

/** Says that the selected annotations are right. */
@ActionID(category = "Annotate", id = "org.speechemotion.studio.ui.action.AcceptAction")
@ActionRegistration(displayName = "#CTL_Accept")
@ActionReferences({
    @ActionReference(path = "Menu/Annotate", position = 100),
    @ActionReference(path = "Annotations/Popup", position = 100),
    @ActionReference(path = "Shortcuts", name = "A")
})
@Messages("CTL_Accept=&Accept")
public final class AcceptAction implements ActionListener {

    private final LabelCommands labels;

    /** Acts on the recording window in front. */
    public AcceptAction(LabelCommands labels) {
        this.labels = labels;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            labels.accept();
        }
    }
}
