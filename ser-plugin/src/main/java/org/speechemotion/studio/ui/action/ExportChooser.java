// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.filesystems.FileChooserBuilder;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.WindowManager;

/** Asks for the file to write: its kind follows from its name, or else from the chosen filter. */
@Messages({"# {0} - file", "MSG_Replace={0} is there already. Replace it?", "TTL_Replace=Replace File"})
final class ExportChooser {

    /**
     * A chosen file.
     *
     * @param file with an extension
     * @param extension one of those that were offered
     */
    record Choice(Path file, String extension) {}

    private final String title;
    private final Path folder;
    private final Map<String, String> kinds;

    /** Offers kinds of files: descriptions by extension, in order; {@code folder} is shown if none was chosen before. */
    ExportChooser(String title, Path folder, Map<String, String> kinds) {
        this.title = title;
        this.folder = folder;
        this.kinds = kinds;
    }

    /** Asks, with a proposed name without extension and something beside the list of files. */
    Optional<Choice> ask(String name, JComponent accessory) {
        JFileChooser chooser = new FileChooserBuilder(ExportChooser.class)
                .setTitle(title)
                .setFilesOnly(true)
                .setDefaultWorkingDirectory(folder.toFile())
                .createFileChooser();
        chooser.setAcceptAllFileFilterUsed(false);
        kinds.forEach((extension, description) ->
                chooser.addChoosableFileFilter(new FileNameExtensionFilter(description, extension)));
        chooser.setFileFilter(chooser.getChoosableFileFilters()[0]);
        chooser.setAccessory(accessory);
        String first = kinds.keySet().iterator().next();
        chooser.setSelectedFile(chooser.getCurrentDirectory()
                .toPath()
                .resolve(name + "." + first)
                .toFile());
        if (chooser.showSaveDialog(WindowManager.getDefault().getMainWindow()) != JFileChooser.APPROVE_OPTION) {
            return Optional.empty();
        }
        FileNameExtensionFilter filter = (FileNameExtensionFilter) chooser.getFileFilter();
        Choice choice = complete(chooser.getSelectedFile().toPath(), filter.getExtensions()[0]);
        return Files.exists(choice.file()) && !mayReplace(choice.file()) ? Optional.empty() : Optional.of(choice);
    }

    /** Adds the filter's extension to a name that has none of those that are known, or another one of them. */
    Choice complete(Path file, String filtered) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (extension.equals(filtered)) {
            return new Choice(file, filtered);
        }
        String base = kinds.containsKey(extension) ? name.substring(0, dot) : name;
        return new Choice(file.resolveSibling(base + "." + filtered), filtered);
    }

    private static boolean mayReplace(Path file) {
        NotifyDescriptor question = new NotifyDescriptor.Confirmation(
                Bundle.MSG_Replace(file), Bundle.TTL_Replace(), NotifyDescriptor.YES_NO_OPTION);
        return DialogDisplayer.getDefault().notify(question) == NotifyDescriptor.YES_OPTION;
    }
}
