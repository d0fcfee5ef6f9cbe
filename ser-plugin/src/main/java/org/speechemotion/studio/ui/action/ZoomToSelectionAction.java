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

/** Shows the selection as large as it fits. */
@ActionID(category = "View", id = "org.speechemotion.studio.ui.action.ZoomToSelectionAction")
@ActionRegistration(displayName = "#CTL_ZoomToSelection")
@ActionReferences({
    @ActionReference(path = "Menu/View", position = 40),
    @ActionReference(path = "Shortcuts", name = "D-E")
})
@Messages("CTL_ZoomToSelection=Zoom to &Selection")
public final class ZoomToSelectionAction implements ActionListener {

    private final RecordingCommands recording;

    /** Acts on the recording window in front. */
    public ZoomToSelectionAction(RecordingCommands recording) {
        this.recording = recording;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        recording.zoomToSelection();
    }
}
