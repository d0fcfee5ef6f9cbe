// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.event.KeyEvent;

/**
 * Opens what a key opens once the key has had its effect. A command runs while its key goes down; the letter of that key
 * comes next, and would be written into the field that has the keyboard by then.
 */
final class AfterKey implements KeyEventDispatcher {

    private final KeyboardFocusManager manager = KeyboardFocusManager.getCurrentKeyboardFocusManager();

    private AfterKey() {}

    /** Opens something that is typed into, without the letter of the key that is going down. */
    static void open(Runnable dialog) {
        AWTEvent now = EventQueue.getCurrentEvent();
        if (now instanceof KeyEvent && now.getID() == KeyEvent.KEY_PRESSED) {
            AfterKey letter = new AfterKey();
            letter.manager.addKeyEventDispatcher(letter);
        }
        EventQueue.invokeLater(dialog);
    }

    /** Keeps the letter away. Whatever comes instead of it says that there is none. */
    @Override
    public boolean dispatchKeyEvent(KeyEvent event) {
        manager.removeKeyEventDispatcher(this);
        return event.getID() == KeyEvent.KEY_TYPED;
    }
}
