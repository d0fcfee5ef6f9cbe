// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.exchange;

import java.awt.BorderLayout;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.exchange.AnnotationFormat;
import org.speechemotion.studio.exchange.AnnotationFormats;

/** Asks in which format a file is; at first it is found by name and content. */
@Messages({"LBL_ImportFormat=Forma&t:", "TXT_FormatFound=By name and content"})
public final class FormatChoice extends JPanel {

    private static final long serialVersionUID = 1L;

    private final JComboBox<String> choice = new JComboBox<>();
    private final transient List<AnnotationFormat> formats = AnnotationFormats.readable();

    /** A choice of all formats that can be read. */
    public FormatChoice() {
        super(new BorderLayout(0, 4));
        setBorder(BorderFactory.createEmptyBorder(0, 12, 0, 6));
        choice.addItem(Bundle.TXT_FormatFound());
        formats.forEach(format -> choice.addItem(format.name()));
        JLabel label = new JLabel();
        Mnemonics.setLocalizedText(label, Bundle.LBL_ImportFormat());
        label.setLabelFor(choice);
        JPanel top = new JPanel(new BorderLayout(0, 4));
        top.add(label, BorderLayout.NORTH);
        top.add(choice, BorderLayout.CENTER);
        add(top, BorderLayout.NORTH);
    }

    /** The format, empty if it is to be found. */
    public Optional<AnnotationFormat> format() {
        int place = choice.getSelectedIndex() - 1;
        return place < 0 ? Optional.empty() : Optional.of(formats.get(place));
    }
}
