// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.ui.recording.RecordingCommands;

/** Selects nothing. */
@ActionID(category = "Edit", id = "org.speechemotion.studio.ui.action.SelectNoneAction")
@ActionRegistration(displayName = "#CTL_SelectNone")
@ActionReferences({
    @ActionReference(path = "Menu/Edit", position = 2510),
    @ActionReference(path = "Shortcuts", name = "DS-A")
})
@Messages("CTL_SelectNone=Select &None")
public final class SelectNoneAction implements ActionListener {

    private final RecordingCommands recording;

    /** Acts on the recording window in front. */
    public SelectNoneAction(RecordingCommands recording) {
        this.recording = recording;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        recording.selectNone();
    }
}
