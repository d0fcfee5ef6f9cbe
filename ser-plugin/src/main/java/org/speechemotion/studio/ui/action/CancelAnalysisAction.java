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

/** Stops the analysis. */
@ActionID(category = "Analyse", id = "org.speechemotion.studio.ui.action.CancelAnalysisAction")
@ActionRegistration(displayName = "#CTL_CancelAnalysis")
@ActionReferences({@ActionReference(path = "Menu/Analyse", position = 110)})
@Messages("CTL_CancelAnalysis=&Cancel Analysis")
public final class CancelAnalysisAction implements ActionListener {

    private final RecordingCommands recording;

    /** Acts on the recording window in front. */
    public CancelAnalysisAction(RecordingCommands recording) {
        this.recording = recording;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        recording.cancelAnalysis();
    }
}
