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

/** Scrolls to later times by a page. */
@ActionID(category = "View", id = "org.speechemotion.studio.ui.action.PageForwardAction")
@ActionRegistration(displayName = "#CTL_PageForward")
@ActionReferences({
    @ActionReference(path = "Menu/View", position = 50),
    @ActionReference(path = "Shortcuts", name = "PAGE_DOWN")
})
@Messages("CTL_PageForward=Page &Forward")
public final class PageForwardAction implements ActionListener {

    private final RecordingCommands recording;

    /** Acts on the recording window in front. */
    public PageForwardAction(RecordingCommands recording) {
        this.recording = recording;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        recording.page(1);
    }
}
