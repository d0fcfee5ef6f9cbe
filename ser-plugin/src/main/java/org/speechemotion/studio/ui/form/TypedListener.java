// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.form;

import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/** Runs something at each change of a text. */
public record TypedListener(Runnable changed) implements DocumentListener {

    @Override
    public void insertUpdate(DocumentEvent event) {
        changed.run();
    }

    @Override
    public void removeUpdate(DocumentEvent event) {
        changed.run();
    }

    @Override
    public void changedUpdate(DocumentEvent event) {
        changed.run();
    }
}
