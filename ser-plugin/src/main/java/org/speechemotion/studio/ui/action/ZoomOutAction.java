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

/** Shows more, smaller. */
@ActionID(category = "View", id = "org.speechemotion.studio.ui.action.ZoomOutAction")
@ActionRegistration(displayName = "#CTL_ZoomOut")
@ActionReferences({
    @ActionReference(path = "Menu/View", position = 20),
    @ActionReference(path = "Shortcuts", name = "MINUS"),
    @ActionReference(path = "Shortcuts", name = "SUBTRACT")
})
@Messages("CTL_ZoomOut=Zoom &Out")
public final class ZoomOutAction implements ActionListener {

    private final RecordingCommands recording;

    /** Acts on the recording window in front. */
    public ZoomOutAction(RecordingCommands recording) {
        this.recording = recording;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            recording.zoomOut();
        }
    }
}
