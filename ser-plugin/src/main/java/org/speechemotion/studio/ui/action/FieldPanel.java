// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.Dimension;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.openide.awt.Mnemonics;

/** Fields of a dialog below each other, each with its name at the left. */
final class FieldPanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 6;
    private static final int LETTERS = 40;

    FieldPanel() {
        super(new GridBagLayout());
        setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
    }

    /** Wide enough for a name, and for the title above it. */
    @Override
    public Dimension getPreferredSize() {
        Dimension size = super.getPreferredSize();
        int least = LETTERS * getFontMetrics(getFont()).charWidth('n');
        return new Dimension(Math.max(least, size.width), size.height);
    }

    /** Adds a field; an ampersand in its name stands before the mnemonic. */
    FieldPanel add(String name, JComponent field) {
        JLabel label = new JLabel();
        Mnemonics.setLocalizedText(label, name);
        label.setLabelFor(field);
        GridBagConstraints place = new GridBagConstraints();
        place.gridy = getComponentCount() / 2;
        place.anchor = GridBagConstraints.LINE_START;
        place.insets = new Insets(GAP / 2, 0, GAP / 2, GAP);
        add(label, place);
        place.weightx = 1;
        place.fill = GridBagConstraints.HORIZONTAL;
        add(field, place);
        return this;
    }
}
