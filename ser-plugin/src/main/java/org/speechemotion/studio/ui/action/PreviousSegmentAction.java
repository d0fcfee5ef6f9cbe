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

/** Goes to the segment before. */
@ActionID(category = "Analyse", id = "org.speechemotion.studio.ui.action.PreviousSegmentAction")
@ActionRegistration(displayName = "#CTL_PreviousSegment")
@ActionReferences({
    @ActionReference(path = "Menu/Analyse", position = 230),
    @ActionReference(path = "Shortcuts", name = "COMMA")
})
@Messages("CTL_PreviousSegment=Previous Se&gment")
public final class PreviousSegmentAction implements ActionListener {

    private final RecordingCommands recording;

    /** Acts on the recording window in front. */
    public PreviousSegmentAction(RecordingCommands recording) {
        this.recording = recording;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            recording.goToSegment(false);
        }
    }
}
