// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.options;

import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.ui.form.TypedListener;

/** The page of options: under which name the user annotates. */
@Messages({
    "LBL_Author=Your &name:",
    "HINT_Author=Stands in each annotation that you make or change, and names your tracks. Empty: the name of your account.",
    "HINT_AuthorWhen=Recordings that are open already keep the name until they are opened again.",
    "ACSD_Annotating=Settings of annotating"
})
final class AnnotatingOptionsPanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 6;
    private static final int COLUMNS = 24;

    private final JTextField author = new JTextField(COLUMNS);

    /**
     * Creates the page.
     *
     * @param account the name that is used if none is typed, which then stands grey in the field
     * @param changed runs after every change that the user makes
     */
    AnnotatingOptionsPanel(String account, Runnable changed) {
        super(new GridBagLayout());
        setBorder(BorderFactory.createEmptyBorder(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP));
        getAccessibleContext().setAccessibleDescription(Bundle.ACSD_Annotating());
        JLabel label = new JLabel();
        Mnemonics.setLocalizedText(label, Bundle.LBL_Author());
        label.setLabelFor(author);
        author.putClientProperty("JTextField.placeholderText", account);
        // Long hints would let the layout shrink it to nothing.
        author.setMinimumSize(author.getPreferredSize());
        author.getAccessibleContext().setAccessibleName(label.getText().replaceAll(":$", ""));
        author.getAccessibleContext().setAccessibleDescription(Bundle.HINT_Author());
        author.getDocument().addDocumentListener(new TypedListener(changed));
        add(label, at(0, 0, 0));
        add(author, at(1, 0, 0));
        add(hint(Bundle.HINT_Author()), at(1, 1, 0));
        add(hint(Bundle.HINT_AuthorWhen()), at(1, 2, 0));
        add(new JPanel(), at(1, 3, 1));
    }

    private static JLabel hint(String text) {
        JLabel hint = new JLabel("<html>" + text);
        hint.setEnabled(false);
        return hint;
    }

    private static GridBagConstraints at(int column, int row, double weight) {
        GridBagConstraints at = new GridBagConstraints();
        at.gridx = column;
        at.gridy = row;
        at.weightx = column;
        at.weighty = weight;
        at.fill = row == 0 && column == 1 ? GridBagConstraints.NONE : GridBagConstraints.HORIZONTAL;
        at.anchor = GridBagConstraints.LINE_START;
        at.insets = new Insets(GAP / 2, 0, GAP / 2, 2 * GAP);
        return at;
    }

    /** Shows a name. */
    void show(String name) {
        author.setText(name);
    }

    /** What was typed. */
    String author() {
        return author.getText();
    }
}
