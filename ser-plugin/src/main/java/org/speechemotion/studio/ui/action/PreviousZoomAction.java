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

/** Shows what was seen before the last zoom. */
@ActionID(category = "View", id = "org.speechemotion.studio.ui.action.PreviousZoomAction")
@ActionRegistration(displayName = "#CTL_PreviousZoom")
@ActionReferences({
    @ActionReference(path = "Menu/View", position = 44),
    @ActionReference(path = "Shortcuts", name = "BACK_SPACE")
})
@Messages("CTL_PreviousZoom=Pre&vious Zoom")
public final class PreviousZoomAction implements ActionListener {

    private final RecordingCommands recording;

    /** Acts on the recording window in front. */
    public PreviousZoomAction(RecordingCommands recording) {
        this.recording = recording;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            recording.previousZoom();
        }
    }
}
