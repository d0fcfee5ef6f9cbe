// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.ui.capture.RecordWindow;

/** Opens the window that records from a microphone. */
@ActionID(category = "File", id = "org.speechemotion.studio.ui.action.RecordAction")
@ActionRegistration(displayName = "#CTL_Record")
@ActionReferences({
    @ActionReference(path = "Menu/File", position = 105),
    @ActionReference(path = "Shortcuts", name = "D-R")
})
@Messages("CTL_Record=&Record...")
public final class RecordAction implements ActionListener {

    @Override
    public void actionPerformed(ActionEvent event) {
        RecordWindow.open();
    }
}
