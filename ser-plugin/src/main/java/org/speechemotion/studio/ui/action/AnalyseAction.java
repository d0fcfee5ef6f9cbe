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

/** Finds the emotions in the recording. */
@ActionID(category = "Analyse", id = "org.speechemotion.studio.ui.action.AnalyseAction")
@ActionRegistration(displayName = "#CTL_Analyse")
@ActionReferences({
    @ActionReference(path = "Menu/Analyse", position = 100),
    @ActionReference(path = "Shortcuts", name = "F5")
})
@Messages("CTL_Analyse=&Analyse Recording")
public final class AnalyseAction implements ActionListener {

    private final RecordingCommands recording;

    /** Acts on the recording window in front. */
    public AnalyseAction(RecordingCommands recording) {
        this.recording = recording;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        recording.analyse();
    }
}
