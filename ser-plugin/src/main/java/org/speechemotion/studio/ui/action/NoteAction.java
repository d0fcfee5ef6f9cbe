// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.BorderLayout;
import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.ui.label.SelectionCommands;

/** Writes a note to the selected annotations. */
@ActionID(category = "Annotate", id = "org.speechemotion.studio.ui.action.NoteAction")
@ActionRegistration(displayName = "#CTL_Note")
@ActionReferences({
    @ActionReference(path = "Menu/Annotate", position = 430),
    @ActionReference(path = "Annotations/Popup", position = 430, separatorBefore = 425),
    @ActionReference(path = "Shortcuts", name = "W")
})
@Messages({"CTL_Note=No&te...", "TTL_Note=Note", "TXT_NoteKeys=Enter begins a new line, Ctrl+Enter is OK"})
public final class NoteAction implements ActionListener {

    private static final int GAP = 6;

    private final SelectionCommands selection;

    /** Acts on the recording window in front. */
    public NoteAction(SelectionCommands selection) {
        this.selection = selection;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            AfterKey.open(this::ask);
        }
    }

    private void ask() {
        JTextArea text = new JTextArea(selection.note(), 5, 40);
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        text.getAccessibleContext().setAccessibleName(Bundle.TTL_Note());
        text.getAccessibleContext().setAccessibleDescription(Bundle.TXT_NoteKeys());
        DialogDescriptor dialog = new DialogDescriptor(panel(text), Bundle.TTL_Note());
        if (DialogDisplayer.getDefault().notify(dialog) == NotifyDescriptor.OK_OPTION) {
            selection.note(text.getText().strip());
        }
    }

    private static JPanel panel(JTextArea text) {
        JLabel hint = new JLabel(Bundle.TXT_NoteKeys());
        hint.setEnabled(false);
        JPanel panel = new JPanel(new BorderLayout(0, GAP));
        panel.setBorder(BorderFactory.createEmptyBorder(GAP, GAP, 0, GAP));
        panel.add(new JScrollPane(text), BorderLayout.CENTER);
        panel.add(hint, BorderLayout.SOUTH);
        return panel;
    }
}
