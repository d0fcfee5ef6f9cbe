// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.annotation.edit.Side;
import org.speechemotion.studio.ui.label.SelectionCommands;

/** Puts the start of the selected annotations where the playhead is. */
@ActionID(category = "Annotate", id = "org.speechemotion.studio.ui.action.StartToPlayheadAction")
@ActionRegistration(displayName = "#CTL_StartToPlayhead")
@ActionReferences({
    @ActionReference(path = "Menu/Annotate", position = 300, separatorBefore = 290),
    @ActionReference(path = "Annotations/Popup", position = 300),
    @ActionReference(path = "Shortcuts", name = "B")
})
@Messages("CTL_StartToPlayhead=Start to Playhead")
public final class StartToPlayheadAction implements ActionListener {

    private final SelectionCommands selection;

    /** Acts on the recording window in front. */
    public StartToPlayheadAction(SelectionCommands selection) {
        this.selection = selection;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            selection.moveToPlayhead(Side.START);
        }
    }
}
