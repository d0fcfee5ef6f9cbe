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

/** Spreads the frequencies of the spectrogram otherwise. */
@ActionID(category = "View", id = "org.speechemotion.studio.ui.action.FrequencyScaleAction")
@ActionRegistration(displayName = "#CTL_FrequencyScale")
@ActionReferences({
    @ActionReference(path = "Menu/View", position = 70, separatorBefore = 65),
    @ActionReference(path = "Shortcuts", name = "M")
})
@Messages("CTL_FrequencyScale=Mel, Linear or Log &Frequencies")
public final class FrequencyScaleAction implements ActionListener {

    private final RecordingCommands recording;

    /** Acts on the recording window in front. */
    public FrequencyScaleAction(RecordingCommands recording) {
        this.recording = recording;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            recording.nextScale();
        }
    }
}
