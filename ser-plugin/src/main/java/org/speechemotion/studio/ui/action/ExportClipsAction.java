// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.ui.recording.AnnotationTools;

/** Cuts the annotated stretches into a training corpus. */
@ActionID(category = "File", id = "org.speechemotion.studio.ui.action.ExportClipsAction")
@ActionRegistration(displayName = "#CTL_ExportClips")
@ActionReferences({
    @ActionReference(path = "Menu/File", position = 1890),
    @ActionReference(path = "Shortcuts", name = "DS-C")
})
@Messages("CTL_ExportClips=Export &Clips...")
public final class ExportClipsAction implements ActionListener {

    private final AnnotationTools annotations;

    /** Acts on the recording window in front. */
    public ExportClipsAction(AnnotationTools annotations) {
        this.annotations = annotations;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        annotations.exportClips();
    }
}
