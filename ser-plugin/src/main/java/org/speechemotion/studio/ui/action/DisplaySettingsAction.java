// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.openide.util.Utilities;
import org.speechemotion.studio.ui.lane.DisplaySettingsPanel;

/** Opens the choice of how waveforms and spectrograms are shown, beside the window in which it is seen. */
@ActionID(category = "View", id = "org.speechemotion.studio.ui.action.DisplaySettingsAction")
@ActionRegistration(displayName = "#CTL_DisplaySettings")
@ActionReference(path = "Menu/View", position = 75)
@Messages({
    "CTL_DisplaySettings=&Waveform and Spectrogram...",
    "TTL_DisplaySettings=Waveform and Spectrogram",
    "BTN_CloseDisplaySettings=Close"
})
public final class DisplaySettingsAction implements ActionListener {

    @Override
    public void actionPerformed(ActionEvent event) {
        Object[] options = {Bundle.BTN_CloseDisplaySettings()};
        DialogDescriptor dialog = new DialogDescriptor(
                new DisplaySettingsPanel(Utilities.actionsGlobalContext()),
                Bundle.TTL_DisplaySettings(),
                false,
                options,
                options[0],
                DialogDescriptor.DEFAULT_ALIGN,
                null,
                null);
        dialog.setMessageType(NotifyDescriptor.PLAIN_MESSAGE);
        DialogDisplayer.getDefault().createDialog(dialog).setVisible(true);
    }
}
