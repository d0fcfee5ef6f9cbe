// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.agreement;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.awt.StatusDisplayer;
import org.openide.filesystems.FileChooserBuilder;
import org.openide.util.NbBundle.Messages;
import org.openide.util.RequestProcessor;
import org.speechemotion.dsp.AtomicFile;
import org.speechemotion.studio.agreement.Agreement;
import org.speechemotion.studio.agreement.AgreementJson;
import org.speechemotion.studio.cli.Failures;

/** Agreement for other programs: into the clipboard or into a file. */
@Messages({
    "TTL_SaveAgreement=Save Agreement",
    "LBL_AgreementJson=JSON (json)",
    "# {0} - file",
    "MSG_AgreementSaved=Wrote {0}",
    "MSG_AgreementCopied=Agreement copied",
    "# {0} - file",
    "MSG_ReplaceAgreement={0} is there already. Replace it?",
    "TTL_ReplaceAgreement=Replace File"
})
final class AgreementFiles {

    private static final RequestProcessor PROCESSOR = new RequestProcessor("Save agreement", 1);

    private AgreementFiles() {}

    static void copy(Agreement agreement) {
        Toolkit.getDefaultToolkit()
                .getSystemClipboard()
                .setContents(new StringSelection(AgreementJson.of(agreement)), null);
        StatusDisplayer.getDefault().setStatusText(Bundle.MSG_AgreementCopied());
    }

    /** Asks for a file and writes it in the background; {@code problems} is told in one line what went wrong. */
    static void save(Component parent, Agreement agreement, Path recording, Consumer<String> problems) {
        JFileChooser chooser = new FileChooserBuilder(AgreementFiles.class)
                .setTitle(Bundle.TTL_SaveAgreement())
                .setFilesOnly(true)
                .createFileChooser();
        chooser.setFileFilter(new FileNameExtensionFilter(Bundle.LBL_AgreementJson(), "json"));
        chooser.setSelectedFile(recording
                .resolveSibling(recording.getFileName() + "-agreement.json")
                .toFile());
        if (chooser.showSaveDialog(parent) != JFileChooser.APPROVE_OPTION) {
            return;
        }
        Path chosen = chooser.getSelectedFile().toPath();
        String name = chosen.getFileName().toString();
        Path file = name.contains(".") ? chosen : chosen.resolveSibling(name + ".json");
        if (!Files.exists(file) || mayReplace(file)) {
            PROCESSOR.post(() -> {
                try {
                    write(agreement, file);
                    StatusDisplayer.getDefault().setStatusText(Bundle.MSG_AgreementSaved(file));
                } catch (IOException failure) {
                    EventQueue.invokeLater(() -> problems.accept(Failures.describe(failure)));
                }
            });
        }
    }

    private static boolean mayReplace(Path file) {
        NotifyDescriptor question = new NotifyDescriptor.Confirmation(
                Bundle.MSG_ReplaceAgreement(file), Bundle.TTL_ReplaceAgreement(), NotifyDescriptor.YES_NO_OPTION);
        return DialogDisplayer.getDefault().notify(question) == NotifyDescriptor.YES_OPTION;
    }

    /** Writes a file, complete or not at all. */
    static void write(Agreement agreement, Path file) throws IOException {
        try (AtomicFile whole = AtomicFile.create(file)) {
            Files.writeString(whole.path(), AgreementJson.of(agreement) + "\n");
            whole.commit();
        }
    }
}
