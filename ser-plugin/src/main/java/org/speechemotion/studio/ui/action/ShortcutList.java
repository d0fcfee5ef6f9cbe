// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.swing.Action;
import javax.swing.KeyStroke;
import javax.swing.text.Keymap;
import org.openide.awt.Actions;
import org.openide.filesystems.FileObject;
import org.openide.filesystems.FileUtil;
import org.openide.loaders.DataObject;
import org.openide.loaders.DataObjectNotFoundException;
import org.openide.loaders.DataShadow;
import org.openide.util.NbBundle.Messages;
import org.openide.util.Utilities;

/**
 * The keys of all commands that are registered now, as the user's own key map has them.
 */
@Messages({
    "GRP_Play=Playing and moving about",
    "GRP_View=What is seen",
    "GRP_Analyse=Analysis",
    "GRP_Annotate=Annotating",
    "GRP_File=Files",
    "GRP_Edit=Selection and editing",
    "GRP_Window=Windows",
    "GRP_Other=Other"
})
final class ShortcutList {

    private static final List<String> ORDER = List.of("Play", "View", "Analyse", "Annotate", "Edit", "File", "Window");

    private static final Comparator<String> SHORTEST_FIRST =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private ShortcutList() {}

    /** All commands that have keys now. */
    static List<Shortcut> current(Keymap keymap) {
        List<FileObject> folders = new ArrayList<>();
        folders.add(FileUtil.getConfigFile("Shortcuts"));
        FileObject profiles = FileUtil.getConfigFile("Keymaps");
        if (profiles != null) {
            Object profile = profiles.getAttribute("currentKeymap");
            folders.add(profiles.getFileObject(profile instanceof String name ? name : "NetBeans"));
        }
        return of(folders.stream().filter(Objects::nonNull).toList(), keymap);
    }

    /**
     * The commands that a key map has for the keys that folders speak of.
     *
     * @param folders of files named after keys, that lead to commands
     * @param keymap what is done for a key; it has the last word
     */
    static List<Shortcut> of(List<FileObject> folders, Keymap keymap) {
        record Command(int place, String group, String name) {}
        Map<Command, Set<String>> commands = new HashMap<>();
        for (FileObject folder : folders) {
            for (FileObject file : folder.getChildren()) {
                KeyStroke key = Utilities.stringToKey(file.getName());
                Action action = key == null ? null : keymap.getAction(key);
                Object name = action == null ? null : action.getValue(Action.NAME);
                if (name != null && !"removed".equals(file.getExt())) {
                    String category = category(file);
                    int known = ORDER.indexOf(category);
                    Command command = new Command(
                            known < 0 ? ORDER.size() : known,
                            group(category),
                            Actions.cutAmpersand(name.toString()).replaceFirst("\\.\\.\\.$", ""));
                    commands.computeIfAbsent(command, ignored -> new TreeSet<>(SHORTEST_FIRST))
                            .add(text(key));
                }
            }
        }
        return commands.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Command, Set<String>> one) ->
                                one.getKey().place())
                        .thenComparing(one -> one.getKey().name()))
                .map(one -> new Shortcut(one.getKey().group(), one.getKey().name(), String.join(", ", one.getValue())))
                .toList();
    }

    /** The folder of the command that a file leads to. */
    private static String category(FileObject file) {
        Object original = file.getAttribute("originalFile");
        if (original == null) {
            try {
                DataObject data = DataObject.find(file);
                original = data instanceof DataShadow shadow
                        ? shadow.getOriginal().getPrimaryFile().getPath()
                        : file.getPath();
            } catch (DataObjectNotFoundException gone) {
                return "";
            }
        }
        String[] parts = original.toString().split("/");
        return parts.length > 1 ? parts[parts.length - 2] : "";
    }

    private static String group(String category) {
        return switch (category) {
            case "Play" -> Bundle.GRP_Play();
            case "View" -> Bundle.GRP_View();
            case "Analyse" -> Bundle.GRP_Analyse();
            case "Annotate" -> Bundle.GRP_Annotate();
            case "File" -> Bundle.GRP_File();
            case "Edit" -> Bundle.GRP_Edit();
            case "Window" -> Bundle.GRP_Window();
            default -> Bundle.GRP_Other();
        };
    }

    /** A key as it is written on the keyboard, such as "Ctrl+Shift+Right". */
    static String text(KeyStroke key) {
        String modifiers = InputEvent.getModifiersExText(key.getModifiers());
        String name = KeyEvent.getKeyText(key.getKeyCode());
        return modifiers.isEmpty() ? name : modifiers + "+" + name;
    }
}
