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

/** Accepts all proposals. */
@ActionID(category = "Annotate", id = "org.speechemotion.studio.ui.action.AcceptAllAction")
@ActionRegistration(displayName = "#CTL_AcceptAll")
@ActionReferences({
    @ActionReference(path = "Menu/Annotate", position = 120),
    @ActionReference(path = "Shortcuts", name = "DO-A")
})
@Messages("CTL_AcceptAll=Accept All")
public final class AcceptAllAction implements ActionListener {

    private final ProposalCommands proposals;

    /** Acts on the recording window in front. */
    public AcceptAllAction(ProposalCommands proposals) {
        this.proposals = proposals;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        proposals.acceptAll();
    }
}
