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

/** Shows what was seen before going back. */
@ActionID(category = "View", id = "org.speechemotion.studio.ui.action.NextZoomAction")
@ActionRegistration(displayName = "#CTL_NextZoom")
@ActionReferences({
    @ActionReference(path = "Menu/View", position = 46),
    @ActionReference(path = "Shortcuts", name = "S-BACK_SPACE")
})
@Messages("CTL_NextZoom=Ne&xt Zoom")
public final class NextZoomAction implements ActionListener {

    private final RecordingCommands recording;

    /** Acts on the recording window in front. */
    public NextZoomAction(RecordingCommands recording) {
        this.recording = recording;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            recording.nextZoom();
        }
    }
}
