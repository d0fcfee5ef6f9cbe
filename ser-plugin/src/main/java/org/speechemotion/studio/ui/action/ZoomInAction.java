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

/** Shows less, larger. */
@ActionID(category = "View", id = "org.speechemotion.studio.ui.action.ZoomInAction")
@ActionRegistration(displayName = "#CTL_ZoomIn")
@ActionReferences({
    @ActionReference(path = "Menu/View", position = 10),
    @ActionReference(path = "Shortcuts", name = "PLUS"),
    @ActionReference(path = "Shortcuts", name = "EQUALS"),
    @ActionReference(path = "Shortcuts", name = "S-EQUALS"),
    @ActionReference(path = "Shortcuts", name = "ADD")
})
@Messages("CTL_ZoomIn=Zoom &In")
public final class ZoomInAction implements ActionListener {

    private final RecordingCommands recording;

    /** Acts on the recording window in front. */
    public ZoomInAction(RecordingCommands recording) {
        this.recording = recording;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            recording.zoomIn();
        }
    }
}
