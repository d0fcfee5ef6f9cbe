// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.filesystems.FileChooserBuilder;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.WindowManager;
import org.speechemotion.dsp.audio.AudioFiles;
import org.speechemotion.studio.ui.recording.RecordingOpener;

/** Asks for recordings and opens them. */
@ActionID(category = "File", id = "org.speechemotion.studio.ui.action.OpenRecordingAction")
@ActionRegistration(displayName = "#CTL_OpenRecording")
@ActionReferences({
    @ActionReference(path = "Menu/File", position = 100),
    @ActionReference(path = "Shortcuts", name = "D-O")
})
@Messages({
    "CTL_OpenRecording=&Open Recording...",
    "TTL_OpenRecording=Open Recordings",
    "# {0} - extensions",
    "LBL_AudioFiles=Recordings ({0})"
})
public final class OpenRecordingAction implements ActionListener {

    @Override
    public void actionPerformed(ActionEvent event) {
        JFileChooser chooser = new FileChooserBuilder(OpenRecordingAction.class)
                .setTitle(Bundle.TTL_OpenRecording())
                .setFilesOnly(true)
                .createFileChooser();
        chooser.setMultiSelectionEnabled(true);
        List<String> extensions = AudioFiles.extensions();
        if (!extensions.isEmpty()) {
            FileNameExtensionFilter filter = new FileNameExtensionFilter(
                    Bundle.LBL_AudioFiles(String.join(", ", extensions)), extensions.toArray(String[]::new));
            chooser.addChoosableFileFilter(filter);
            chooser.setFileFilter(filter);
        }
        if (chooser.showOpenDialog(WindowManager.getDefault().getMainWindow()) == JFileChooser.APPROVE_OPTION) {
            RecordingOpener.open(
                    Arrays.stream(chooser.getSelectedFiles()).map(File::toPath).toList());
        }
    }
}
