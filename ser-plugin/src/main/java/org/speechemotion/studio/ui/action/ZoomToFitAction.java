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

/** Shows the whole recording. */
@ActionID(category = "View", id = "org.speechemotion.studio.ui.action.ZoomToFitAction")
@ActionRegistration(displayName = "#CTL_ZoomToFit")
@ActionReferences({
    @ActionReference(path = "Menu/View", position = 30),
    @ActionReference(path = "Shortcuts", name = "D-0")
})
@Messages("CTL_ZoomToFit=&Whole Recording")
public final class ZoomToFitAction implements ActionListener {

    private final RecordingCommands recording;

    /** Acts on the recording window in front. */
    public ZoomToFitAction(RecordingCommands recording) {
        this.recording = recording;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        recording.zoomToFit();
    }
}
