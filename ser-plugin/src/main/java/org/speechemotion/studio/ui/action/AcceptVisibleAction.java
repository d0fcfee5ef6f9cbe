// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.ui.label.ProposalCommands;

/** Accepts the proposals that are seen. */
@ActionID(category = "Annotate", id = "org.speechemotion.studio.ui.action.AcceptVisibleAction")
@ActionRegistration(displayName = "#CTL_AcceptVisible")
@ActionReferences({
    @ActionReference(path = "Menu/Annotate", position = 110),
    @ActionReference(path = "Shortcuts", name = "S-A")
})
@Messages("CTL_AcceptVisible=Accept All in &View")
public final class AcceptVisibleAction implements ActionListener {

    private final ProposalCommands proposals;

    /** Acts on the recording window in front. */
    public AcceptVisibleAction(ProposalCommands proposals) {
        this.proposals = proposals;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            proposals.acceptVisible();
        }
    }
}
