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

/** Lets the selection end at the playhead. */
@ActionID(category = "Edit", id = "org.speechemotion.studio.ui.action.SelectToPlayheadAction")
@ActionRegistration(displayName = "#CTL_SelectToPlayhead")
@ActionReferences({
    @ActionReference(path = "Menu/Edit", position = 2530),
    @ActionReference(path = "Shortcuts", name = "CLOSE_BRACKET")
})
@Messages("CTL_SelectToPlayhead=Selection &Ends at Playhead")
public final class SelectToPlayheadAction implements ActionListener {

    private final RecordingCommands recording;

    /** Acts on the recording window in front. */
    public SelectToPlayheadAction(RecordingCommands recording) {
        this.recording = recording;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            recording.selectToPlayhead();
        }
    }
}
