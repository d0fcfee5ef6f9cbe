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

/** Takes the selected stretch of time out of the active track. */
@ActionID(category = "Annotate", id = "org.speechemotion.studio.ui.action.RippleDeleteAction")
@ActionRegistration(displayName = "#CTL_RippleDelete")
@ActionReferences({
    @ActionReference(path = "Menu/Annotate", position = 380),
    @ActionReference(path = "Shortcuts", name = "S-DELETE")
})
@Messages("CTL_RippleDelete=&Remove Time")
public final class RippleDeleteAction implements ActionListener {

    private final TimeCommands time;

    /** Acts on the recording window in front. */
    public RippleDeleteAction(TimeCommands time) {
        this.time = time;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            time.rippleDelete();
        }
    }
}
