// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import javax.swing.JComboBox;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.ui.label.SelectionCommands;

/** Names who speaks in the selected annotations. */
@ActionID(category = "Annotate", id = "org.speechemotion.studio.ui.action.SpeakerAction")
@ActionRegistration(displayName = "#CTL_Speaker")
@ActionReferences({
    @ActionReference(path = "Menu/Annotate", position = 440),
    @ActionReference(path = "Annotations/Popup", position = 440),
    @ActionReference(path = "Shortcuts", name = "V")
})
@Messages({"CTL_Speaker=Spea&ker...", "TTL_Speaker=Speaker", "LBL_Speaker=&Speaker:"})
public final class SpeakerAction implements ActionListener {

    private final SelectionCommands selection;

    /** Acts on the recording window in front. */
    public SpeakerAction(SelectionCommands selection) {
        this.selection = selection;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            AfterKey.open(this::ask);
        }
    }

    private void ask() {
        JComboBox<String> names = new JComboBox<>(selection.speakers().toArray(String[]::new));
        names.setEditable(true);
        names.setSelectedItem(selection.speaker());
        FieldPanel panel = new FieldPanel().add(Bundle.LBL_Speaker(), names);
        DialogDescriptor dialog = new DialogDescriptor(panel, Bundle.TTL_Speaker());
        if (DialogDisplayer.getDefault().notify(dialog) == NotifyDescriptor.OK_OPTION) {
            selection.speaker(names.getEditor().getItem().toString().strip());
        }
    }
}
