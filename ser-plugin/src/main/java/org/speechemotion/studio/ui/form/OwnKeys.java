// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.form;

import java.awt.Component;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;

/**
 * A part of a window that is typed into: while anything in it has the keyboard, its buttons too, keys without Ctrl are for
 * it and not for commands.
 */
public interface OwnKeys {

    /** Whether keys without Ctrl are for what has the keyboard, null for nothing: a text field, or something beside one. */
    static boolean areOf(Component owner) {
        boolean text = owner instanceof JTextComponent field && field.isEditable();
        return text || owner != null && SwingUtilities.getAncestorOfClass(OwnKeys.class, owner) != null;
    }
}
