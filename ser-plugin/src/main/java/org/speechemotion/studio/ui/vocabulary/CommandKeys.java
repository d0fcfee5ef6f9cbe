// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.vocabulary;

import java.util.Optional;
import javax.swing.Action;
import javax.swing.KeyStroke;
import javax.swing.text.Keymap;
import org.openide.awt.Actions;
import org.openide.util.Lookup;

/** The commands that single characters call, as the key map has them now. */
final class CommandKeys {

    private CommandKeys() {}

    /** The name of the command of a character, if it has one. */
    static Optional<String> commandOf(char key) {
        Keymap keymap = Lookup.getDefault().lookup(Keymap.class);
        KeyStroke stroke = KeyStroke.getKeyStroke(Character.toUpperCase(key), 0);
        Action action = keymap == null || stroke == null ? null : keymap.getAction(stroke);
        Object name = action == null ? null : action.getValue(Action.NAME);
        return Optional.ofNullable(name).map(text -> Actions.cutAmpersand(text.toString()));
    }
}
