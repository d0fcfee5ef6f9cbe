// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.io.File;
import java.util.List;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.filesystems.FileChooserBuilder;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.annotation.store.Project;
import org.speechemotion.studio.ui.recording.RecordingOpener;

/** Asks for a project and opens its recordings. */
@ActionID(category = "File", id = "org.speechemotion.studio.ui.action.OpenProjectAction")
@ActionRegistration(displayName = "#CTL_OpenProject")
@ActionReferences({
    @ActionReference(path = "Menu/File", position = 102),
    @ActionReference(path = "Shortcuts", name = "DS-O")
})
@Messages({
    "CTL_OpenProject=Open &Project...",
    "TTL_OpenProject=Open Project",
    "# {0} - extension",
    "LBL_ProjectFiles=Projects ({0})"
})
public final class OpenProjectAction implements ActionListener {

    @Override
    public void actionPerformed(ActionEvent event) {
        FileNameExtensionFilter filter =
                new FileNameExtensionFilter(Bundle.LBL_ProjectFiles(Project.EXTENSION), Project.EXTENSION);
        File file = new FileChooserBuilder(OpenProjectAction.class)
                .setTitle(Bundle.TTL_OpenProject())
                .setFilesOnly(true)
                .addFileFilter(filter)
                .setFileFilter(filter)
                .showOpenDialog();
        if (file != null) {
            RecordingOpener.openProjects(List.of(file.toPath()));
        }
    }
}
