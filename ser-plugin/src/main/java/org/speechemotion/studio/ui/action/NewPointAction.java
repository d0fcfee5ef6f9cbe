// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.ui.label.CreateCommands;

/** Makes a point at the playhead. */
@ActionID(category = "Annotate", id = "org.speechemotion.studio.ui.action.NewPointAction")
@ActionRegistration(displayName = "#CTL_NewPoint")
@ActionReferences({
    @ActionReference(path = "Menu/Annotate", position = 210),
    @ActionReference(path = "Annotations/Popup", position = 210),
    @ActionReference(path = "Shortcuts", name = "I")
})
@Messages("CTL_NewPoint=New &Point at Playhead")
public final class NewPointAction implements ActionListener {

    private final CreateCommands create;

    /** Acts on the recording window in front. */
    public NewPointAction(CreateCommands create) {
        this.create = create;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            create.createPoint();
        }
    }
}
