// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import javax.swing.text.JTextComponent;

/** Keeps keys without Ctrl from acting while somebody types. */
final class TextFocus {

    private TextFocus() {}

    /** Whether the keyboard belongs to a text field. */
    static boolean isTyping() {
        Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        return owner instanceof JTextComponent text && text.isEditable();
    }
}
