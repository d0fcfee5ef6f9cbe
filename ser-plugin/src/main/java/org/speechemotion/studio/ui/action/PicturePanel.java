// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.Component;
import javax.swing.AbstractButton;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.ButtonGroup;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;

/** What part of a recording is painted, and how finely. */
@Messages({
    "BTN_PictureSeen=What is &seen",
    "BTN_PictureSelection=The s&election",
    "BTN_Picture1x=As on the screen (&1x)",
    "BTN_Picture2x=&Twice as fine (2x)",
    "ACN_PictureOptions=Picture"
})
final class PicturePanel extends JPanel {

    private static final long serialVersionUID = 1L;

    private final JRadioButton selection = new JRadioButton();
    private final JRadioButton fine = new JRadioButton();

    /** The selection can be chosen if there is one, and then is. */
    PicturePanel(boolean hasSelection) {
        setLayout(new BoxLayout(this, BoxLayout.Y_AXIS));
        setBorder(BorderFactory.createEmptyBorder(0, 12, 0, 6));
        getAccessibleContext().setAccessibleName(Bundle.ACN_PictureOptions());
        JRadioButton seen = new JRadioButton();
        Mnemonics.setLocalizedText(seen, Bundle.BTN_PictureSeen());
        Mnemonics.setLocalizedText(selection, Bundle.BTN_PictureSelection());
        JRadioButton coarse = new JRadioButton();
        Mnemonics.setLocalizedText(coarse, Bundle.BTN_Picture1x());
        Mnemonics.setLocalizedText(fine, Bundle.BTN_Picture2x());
        selection.setEnabled(hasSelection);
        group(hasSelection ? selection : seen, seen, selection);
        add(Box.createVerticalStrut(12));
        group(fine, coarse, fine);
    }

    private void group(AbstractButton chosen, AbstractButton... buttons) {
        ButtonGroup group = new ButtonGroup();
        for (AbstractButton button : buttons) {
            group.add(button);
            button.setAlignmentX(Component.LEFT_ALIGNMENT);
            add(button);
        }
        chosen.setSelected(true);
    }

    boolean isSelection() {
        return selection.isSelected();
    }

    /** Pixels of the file for one of the screen. */
    int scale() {
        return fine.isSelected() ? 2 : 1;
    }
}
