// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.util.OptionalDouble;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.ui.recording.RecordingCommands;

/** Asks for a time and goes there. */
@ActionID(category = "Play", id = "org.speechemotion.studio.ui.action.GoToTimeAction")
@ActionRegistration(displayName = "#CTL_GoToTime")
@ActionReferences({
    @ActionReference(path = "Menu/Play", position = 195),
    @ActionReference(path = "Shortcuts", name = "D-G")
})
@Messages({"CTL_GoToTime=&Go to Time...", "TTL_GoToTime=Go to Time"})
public final class GoToTimeAction implements ActionListener {

    private final RecordingCommands recording;

    /** Acts on the recording window in front. */
    public GoToTimeAction(RecordingCommands recording) {
        this.recording = recording;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        TimePanel panel = new TimePanel(recording.recording(), recording.playhead());
        DialogDescriptor dialog = new DialogDescriptor(panel, Bundle.TTL_GoToTime());
        panel.addListener(() -> dialog.setValid(panel.time().isPresent()));
        if (DialogDisplayer.getDefault().notify(dialog) == NotifyDescriptor.OK_OPTION) {
            OptionalDouble time = panel.time();
            time.ifPresent(recording::seek);
        }
    }
}
