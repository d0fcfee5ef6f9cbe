// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.ui.label.TimeCommands;

/** Selects the annotations in the selected stretch of time. */
@ActionID(category = "Annotate", id = "org.speechemotion.studio.ui.action.SelectInTimeAction")
@ActionRegistration(displayName = "#CTL_SelectInTime")
@ActionReferences({
    @ActionReference(path = "Menu/Annotate", position = 550),
    @ActionReference(path = "Shortcuts", name = "OS-S")
})
@Messages("CTL_SelectInTime=Select All in Time Selection")
public final class SelectInTimeAction implements ActionListener {

    private final TimeCommands time;

    /** Acts on the recording window in front. */
    public SelectInTimeAction(TimeCommands time) {
        this.time = time;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            time.selectAnnotations();
        }
    }
}
