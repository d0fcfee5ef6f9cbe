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

/** Puts as much time as is selected into the active track. */
@ActionID(category = "Annotate", id = "org.speechemotion.studio.ui.action.RippleInsertAction")
@ActionRegistration(displayName = "#CTL_RippleInsert")
@ActionReferences({
    @ActionReference(path = "Menu/Annotate", position = 390),
    @ActionReference(path = "Shortcuts", name = "S-INSERT")
})
@Messages("CTL_RippleInsert=&Insert Time")
public final class RippleInsertAction implements ActionListener {

    private final TimeCommands time;

    /** Acts on the recording window in front. */
    public RippleInsertAction(TimeCommands time) {
        this.time = time;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            time.rippleInsert();
        }
    }
}
