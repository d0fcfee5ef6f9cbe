// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

import java.awt.Component;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import javax.swing.BorderFactory;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;

/** The page of options: which devices to play on and to record from. */
@Messages({
    "LBL_OutputDevice=&Play on:",
    "LBL_InputDevice=&Record from:",
    "HINT_Devices=A device that is not there when it is needed is replaced by the system's default one.",
    "ACSD_SoundOptions=Sound devices"
})
final class SoundOptionsPanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 6;

    private final DeviceChoice output;
    private final DeviceChoice input;

    /** Creates the page; {@code changed} runs after every change that the user makes. */
    SoundOptionsPanel(Runnable changed) {
        super(new GridBagLayout());
        output = new DeviceChoice(changed);
        input = new DeviceChoice(changed);
        setBorder(BorderFactory.createEmptyBorder(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP));
        getAccessibleContext().setAccessibleDescription(Bundle.ACSD_SoundOptions());
        addRow(0, Bundle.LBL_OutputDevice(), output.component());
        addRow(1, Bundle.LBL_InputDevice(), input.component());
        JLabel hint = new JLabel(Bundle.HINT_Devices());
        hint.setEnabled(false);
        add(hint, at(1, 2, 0));
        add(new JPanel(), at(1, 3, 1));
    }

    /** Shows a choice. */
    void show(SoundOptions options) {
        output.show(options.outputDevice());
        input.show(options.inputDevice());
    }

    /** Offers the devices that were found, and keeps the choice. */
    void offer(SoundOptionsController.Found found) {
        output.offer(found.outputs());
        input.offer(found.inputs());
    }

    /** What is chosen. */
    SoundOptions options() {
        return new SoundOptions(output.chosen(), input.chosen());
    }

    private void addRow(int row, String text, JComboBox<?> field) {
        JLabel label = new JLabel();
        Mnemonics.setLocalizedText(label, text);
        label.setLabelFor(field);
        field.getAccessibleContext().setAccessibleName(label.getText().replaceAll(":$", ""));
        add((Component) label, at(0, row, 0));
        add(field, at(1, row, 0));
    }

    private static GridBagConstraints at(int column, int row, double weight) {
        GridBagConstraints at = new GridBagConstraints();
        at.gridx = column;
        at.gridy = row;
        at.weightx = column;
        at.weighty = weight;
        at.fill = GridBagConstraints.HORIZONTAL;
        at.anchor = GridBagConstraints.LINE_START;
        at.insets = new Insets(GAP / 2, 0, GAP / 2, 2 * GAP);
        return at;
    }
}
