// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.KeyboardFocusManager;
import org.speechemotion.studio.ui.form.OwnKeys;

/** Keeps keys without Ctrl from acting while somebody types. */
final class TextFocus {

    private TextFocus() {}

    /** Whether the keyboard belongs to a text field, or to something beside one. */
    static boolean isTyping() {
        return OwnKeys.areOf(
                KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner());
    }
}
