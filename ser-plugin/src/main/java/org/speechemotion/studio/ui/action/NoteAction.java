// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
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
@Messages({"CTL_Note=No&te...", "TTL_Note=Note"})
public final class NoteAction implements ActionListener {

    private final SelectionCommands selection;

    /** Acts on the recording window in front. */
    public NoteAction(SelectionCommands selection) {
        this.selection = selection;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            ask();
        }
    }

    private void ask() {
        JTextArea text = new JTextArea(selection.note(), 5, 40);
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        text.getAccessibleContext().setAccessibleName(Bundle.TTL_Note());
        DialogDescriptor dialog = new DialogDescriptor(new JScrollPane(text), Bundle.TTL_Note());
        if (DialogDisplayer.getDefault().notify(dialog) == NotifyDescriptor.OK_OPTION) {
            selection.note(text.getText().strip());
        }
    }
}
