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

/** Lets the selection start at the playhead. */
@ActionID(category = "Edit", id = "org.speechemotion.studio.ui.action.SelectFromPlayheadAction")
@ActionRegistration(displayName = "#CTL_SelectFromPlayhead")
@ActionReferences({
    @ActionReference(path = "Menu/Edit", position = 2520),
    @ActionReference(path = "Shortcuts", name = "OPEN_BRACKET")
})
@Messages("CTL_SelectFromPlayhead=Selection &Starts at Playhead")
public final class SelectFromPlayheadAction implements ActionListener {

    private final RecordingCommands recording;

    /** Acts on the recording window in front. */
    public SelectFromPlayheadAction(RecordingCommands recording) {
        this.recording = recording;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            recording.selectFromPlayhead();
        }
    }
}
