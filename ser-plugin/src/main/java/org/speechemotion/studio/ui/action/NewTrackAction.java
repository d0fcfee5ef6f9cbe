// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.ui.label.CreateCommands;

/** Adds a track. */
@ActionID(category = "Annotate", id = "org.speechemotion.studio.ui.action.NewTrackAction")
@ActionRegistration(displayName = "#CTL_NewTrack")
@ActionReferences({
    @ActionReference(path = "Menu/Annotate", position = 600, separatorBefore = 590),
    @ActionReference(path = "Annotations/Popup", position = 600),
    @ActionReference(path = "Shortcuts", name = "DS-N")
})
@Messages({"CTL_NewTrack=Ne&w Track...", "TTL_NewTrack=New Track"})
public final class NewTrackAction implements ActionListener {

    private final CreateCommands create;

    /** Acts on the recording window in front. */
    public NewTrackAction(CreateCommands create) {
        this.create = create;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            AfterKey.open(this::ask);
        }
    }

    private void ask() {
        NewTrackPanel panel = new NewTrackPanel(create.freeName(create.author()));
        DialogDescriptor dialog = new DialogDescriptor(panel, Bundle.TTL_NewTrack());
        if (DialogDisplayer.getDefault().notify(dialog) == NotifyDescriptor.OK_OPTION) {
            create.addTrack(panel.trackName(), panel.kind(), panel.content());
        }
    }
}
