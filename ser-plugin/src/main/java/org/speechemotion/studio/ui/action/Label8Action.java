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

/** Gives the selected annotations label number 8 of the vocabulary. */
@ActionID(category = "Annotate", id = "org.speechemotion.studio.ui.action.Label8Action")
@ActionRegistration(displayName = "#CTL_Label8")
@ActionReferences({@ActionReference(path = "Shortcuts", name = "8")})
@Messages("CTL_Label8=Label 8 of the Vocabulary")
public final class Label8Action implements ActionListener {

    private final LabelCommands labels;

    /** Acts on the recording window in front. */
    public Label8Action(LabelCommands labels) {
        this.labels = labels;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            labels.label(8);
        }
    }
}
