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

/** Selects the whole recording. */
@ActionID(category = "Edit", id = "org.speechemotion.studio.ui.action.SelectAllAction")
@ActionRegistration(displayName = "#CTL_SelectAll")
@ActionReferences({
    @ActionReference(path = "Menu/Edit", position = 2500, separatorBefore = 2490),
    @ActionReference(path = "Shortcuts", name = "D-A")
})
@Messages("CTL_SelectAll=Select &All")
public final class SelectAllAction implements ActionListener {

    private final RecordingCommands recording;

    /** Acts on the recording window in front. */
    public SelectAllAction(RecordingCommands recording) {
        this.recording = recording;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        recording.selectAll();
    }
}
