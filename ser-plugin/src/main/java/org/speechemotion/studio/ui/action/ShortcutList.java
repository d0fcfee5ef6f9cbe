// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javax.swing.Action;
import javax.swing.KeyStroke;
import javax.swing.text.Keymap;
import org.openide.awt.Actions;
import org.openide.filesystems.FileObject;
import org.openide.filesystems.FileUtil;
import org.openide.util.NbBundle.Messages;

/**
 * The keys of all commands that are registered now, as the user's own key map has them.
 */
@Messages({
    "GRP_Play=Playing and moving about",
    "GRP_View=What is seen",
    "GRP_Analyse=Analysis",
    "GRP_File=Files",
    "GRP_Edit=Selection and editing",
    "GRP_Window=Windows",
    "GRP_Other=Other"
})
final class ShortcutList {

    private static final List<String> ORDER = List.of("Play", "View", "Analyse", "Edit", "File", "Window");

    private ShortcutList() {}

    /** All commands of a folder of categories that have keys in a map, by category and name. */
    static List<Shortcut> of(FileObject categories, Keymap keymap) {
        record Found(int place, Shortcut shortcut) {}
        List<Found> found = new ArrayList<>();
        for (FileObject category : categories.getChildren()) {
            for (FileObject file : category.getChildren()) {
                Action action = "instance".equals(file.getExt()) ? FileUtil.getConfigObject(file.getPath(), Action.class) : null;
                KeyStroke[] keys = action == null ? new KeyStroke[0] : keymap.getKeyStrokesForAction(action);
                if (keys.length > 0 && action.getValue(Action.NAME) != null) {
                    int known = ORDER.indexOf(category.getName());
                    found.add(new Found(
                            known < 0 ? ORDER.size() : known,
                            new Shortcut(
                                    group(category.getName()),
                                    Actions.cutAmpersand(action.getValue(Action.NAME).toString()),
                                    text(keys))));
                }
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Found::place)
                        .thenComparing(one -> one.shortcut().command()))
                .map(Found::shortcut)
                .distinct()
                .toList();
    }

    private static String group(String category) {
        return switch (category) {
            case "Play" -> Bundle.GRP_Play();
            case "View" -> Bundle.GRP_View();
            case "Analyse" -> Bundle.GRP_Analyse();
            case "File" -> Bundle.GRP_File();
            case "Edit" -> Bundle.GRP_Edit();
            case "Window" -> Bundle.GRP_Window();
            default -> Bundle.GRP_Other();
        };
    }

    private static String text(KeyStroke... keys) {
        return String.join(
                ", ", Arrays.stream(keys).map(ShortcutList::text).sorted().toList());
    }

    /** A key as it is written on the keyboard, such as "Ctrl+Shift+Right". */
    static String text(KeyStroke key) {
        String modifiers = InputEvent.getModifiersExText(key.getModifiers());
        String name = KeyEvent.getKeyText(key.getKeyCode());
        return modifiers.isEmpty() ? name : modifiers + "+" + name;
    }
}
