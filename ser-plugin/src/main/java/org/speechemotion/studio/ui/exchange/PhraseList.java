// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.exchange;

import java.awt.BorderLayout;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import org.openide.awt.Mnemonics;

/** Phrases below a title, to be read. */
final class PhraseList extends JPanel {

    private static final long serialVersionUID = 1L;

    private final JTextArea text = new JTextArea();
    private final String none;

    /**
     * An empty list.
     *
     * @param title may have a mnemonic
     * @param none what stands there if there are no phrases
     */
    PhraseList(String title, String none) {
        super(new BorderLayout(0, 4));
        this.none = none;
        JLabel label = new JLabel();
        Mnemonics.setLocalizedText(label, title);
        label.setLabelFor(text);
        text.setEditable(false);
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        text.setRows(4);
        add(label, BorderLayout.NORTH);
        add(new JScrollPane(text), BorderLayout.CENTER);
        show(List.of());
    }

    void show(List<String> phrases) {
        showText(phrases.isEmpty() ? none : String.join("\n", phrases));
    }

    void showText(String shown) {
        text.setText(shown);
        text.setCaretPosition(0);
    }

    String text() {
        return text.getText();
    }
}
