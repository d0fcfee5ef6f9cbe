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

/** Goes to the next segment. */
@ActionID(category = "Analyse", id = "org.speechemotion.studio.ui.action.NextSegmentAction")
@ActionRegistration(displayName = "#CTL_NextSegment")
@ActionReferences({
    @ActionReference(path = "Menu/Analyse", position = 220),
    @ActionReference(path = "Shortcuts", name = "PERIOD")
})
@Messages("CTL_NextSegment=Next &Segment")
public final class NextSegmentAction implements ActionListener {

    private final RecordingCommands recording;

    /** Acts on the recording window in front. */
    public NextSegmentAction(RecordingCommands recording) {
        this.recording = recording;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            recording.goToSegment(true);
        }
    }
}
