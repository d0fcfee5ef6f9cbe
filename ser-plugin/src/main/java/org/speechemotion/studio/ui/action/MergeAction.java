// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.ui.label.MergeCommand;

/** Makes one annotation of the selected ones. */
@ActionID(category = "Annotate", id = "org.speechemotion.studio.ui.action.MergeAction")
@ActionRegistration(displayName = "#CTL_Merge")
@ActionReferences({
    @ActionReference(path = "Menu/Annotate", position = 230),
    @ActionReference(path = "Annotations/Popup", position = 230),
    @ActionReference(path = "Shortcuts", name = "J")
})
@Messages("CTL_Merge=&Join")
public final class MergeAction implements ActionListener {

    private final MergeCommand merge;

    /** Acts on the recording window in front. */
    public MergeAction(MergeCommand merge) {
        this.merge = merge;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            merge.merge();
        }
    }
}
