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

/** Goes to the next segment that is rather wrong than right. */
@ActionID(category = "Analyse", id = "org.speechemotion.studio.ui.action.NextUncertainAction")
@ActionRegistration(displayName = "#CTL_NextUncertain")
@ActionReferences({
    @ActionReference(path = "Menu/Analyse", position = 240),
    @ActionReference(path = "Shortcuts", name = "DS-RIGHT")
})
@Messages("CTL_NextUncertain=Next &Uncertain Segment")
public final class NextUncertainAction implements ActionListener {

    private final RecordingCommands recording;

    /** Acts on the recording window in front. */
    public NextUncertainAction(RecordingCommands recording) {
        this.recording = recording;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        recording.goToUncertain(true);
    }
}
