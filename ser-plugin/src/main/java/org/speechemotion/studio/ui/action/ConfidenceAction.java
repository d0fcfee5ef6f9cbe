// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.ui.label.SelectionCommands;

/** Says how sure the labels of the selected annotations are. */
@ActionID(category = "Annotate", id = "org.speechemotion.studio.ui.action.ConfidenceAction")
@ActionRegistration(displayName = "#CTL_Confidence")
@ActionReferences({
    @ActionReference(path = "Menu/Annotate", position = 450),
    @ActionReference(path = "Annotations/Popup", position = 450),
    @ActionReference(path = "Shortcuts", name = "K")
})
@Messages({"CTL_Confidence=Con&fidence...", "TTL_Confidence=Confidence", "LBL_Confidence=&Percent:"})
public final class ConfidenceAction implements ActionListener {

    private final SelectionCommands selection;

    /** Acts on the recording window in front. */
    public ConfidenceAction(SelectionCommands selection) {
        this.selection = selection;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (!TextFocus.isTyping()) {
            AfterKey.open(this::ask);
        }
    }

    private void ask() {
        int now = (int) Math.round(100 * selection.confidence().orElse(1));
        JSpinner percent = new JSpinner(new SpinnerNumberModel(now, 0, 100, 5));
        FieldPanel panel = new FieldPanel().add(Bundle.LBL_Confidence(), percent);
        DialogDescriptor dialog = new DialogDescriptor(panel, Bundle.TTL_Confidence());
        if (DialogDisplayer.getDefault().notify(dialog) == NotifyDescriptor.OK_OPTION) {
            selection.confidence(((Number) percent.getValue()).doubleValue() / 100);
        }
    }
}
