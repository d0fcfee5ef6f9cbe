// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.nio.file.Path;
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
import org.speechemotion.studio.exchange.AnnotationFormats;
import org.speechemotion.studio.ui.exchange.FormatChoice;
import org.speechemotion.studio.ui.recording.AnnotationTools;

/** Asks for a file of another tool, and adds its tracks. */
@ActionID(category = "File", id = "org.speechemotion.studio.ui.action.ImportAnnotationsAction")
@ActionRegistration(displayName = "#CTL_ImportAnnotations")
@ActionReferences({
    @ActionReference(path = "Menu/File", position = 1870, separatorBefore = 1865),
    @ActionReference(path = "Shortcuts", name = "DS-I")
})
@Messages({
    "CTL_ImportAnnotations=&Import Annotations...",
    "TTL_ImportAnnotations=Import Annotations",
    "# {0} - extensions",
    "LBL_AnnotationFiles=Annotations ({0})"
})
public final class ImportAnnotationsAction implements ActionListener {

    private final AnnotationTools annotations;

    /** Acts on the recording window in front. */
    public ImportAnnotationsAction(AnnotationTools annotations) {
        this.annotations = annotations;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        Path recording = annotations.recording().path().toAbsolutePath();
        JFileChooser chooser = new FileChooserBuilder(ImportAnnotationsAction.class)
                .setTitle(Bundle.TTL_ImportAnnotations())
                .setFilesOnly(true)
                .setDefaultWorkingDirectory(recording.getParent().toFile())
                .createFileChooser();
        List<String> extensions = AnnotationFormats.readableExtensions();
        FileNameExtensionFilter filter = new FileNameExtensionFilter(
                Bundle.LBL_AnnotationFiles(String.join(", ", extensions)), extensions.toArray(String[]::new));
        chooser.addChoosableFileFilter(filter);
        chooser.setFileFilter(filter);
        FormatChoice format = new FormatChoice();
        chooser.setAccessory(format);
        if (chooser.showOpenDialog(WindowManager.getDefault().getMainWindow()) == JFileChooser.APPROVE_OPTION) {
            annotations.importFile(chooser.getSelectedFile().toPath(), format.format());
        }
    }
}
