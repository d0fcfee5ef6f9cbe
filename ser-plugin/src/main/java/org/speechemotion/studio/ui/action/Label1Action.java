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

/** Gives the selected annotations label number 1 of the vocabulary. */
@ActionID(category = "Annotate", id = "org.speechemotion.studio.ui.action.Label1Action")
@ActionRegistration(displayName = "#CTL_Label1")
@ActionReferences({@ActionReference(path = "Shortcuts", name = "1")})
@Messages("CTL_Label1=Label 1 of the Vocabulary")
public final class Label1Action implements ActionListener {

    private final LabelCommands labels;

    /** Acts on the recording window in front. */
    public Label1Action(LabelCommands labels) {
        this.labels = labels;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            labels.label(1);
        }
    }
}
