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

/** Scrolls to earlier times by a page. */
@ActionID(category = "View", id = "org.speechemotion.studio.ui.action.PageBackAction")
@ActionRegistration(displayName = "#CTL_PageBack")
@ActionReferences({
    @ActionReference(path = "Menu/View", position = 60),
    @ActionReference(path = "Shortcuts", name = "PAGE_UP")
})
@Messages("CTL_PageBack=Page &Back")
public final class PageBackAction implements ActionListener {

    private final RecordingCommands recording;

    /** Acts on the recording window in front. */
    public PageBackAction(RecordingCommands recording) {
        this.recording = recording;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        recording.page(-1);
    }
}
