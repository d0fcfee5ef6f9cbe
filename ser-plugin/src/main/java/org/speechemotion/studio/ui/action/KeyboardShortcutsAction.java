// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.Dialog;
import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.util.List;
import javax.swing.text.Keymap;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;

/** Lists the keys of all commands. */
@ActionID(category = "Help", id = "org.speechemotion.studio.ui.action.KeyboardShortcutsAction")
@ActionRegistration(displayName = "#CTL_KeyboardShortcuts")
@ActionReferences({
    @ActionReference(path = "Menu/Help", position = 100),
    @ActionReference(path = "Shortcuts", name = "F1")
})
@Messages({"CTL_KeyboardShortcuts=&Keyboard Shortcuts", "TTL_KeyboardShortcuts=Keyboard Shortcuts"})
public final class KeyboardShortcutsAction implements ActionListener {

    @Override
    public void actionPerformed(ActionEvent event) {
        Keymap keymap = Lookup.getDefault().lookup(Keymap.class);
        List<Shortcut> shortcuts = keymap == null ? List.of() : ShortcutList.current(keymap);
        DialogDescriptor descriptor =
                new DialogDescriptor(new ShortcutPanel(shortcuts), Bundle.TTL_KeyboardShortcuts(), false, null);
        descriptor.setOptions(new Object[] {NotifyDescriptor.CLOSED_OPTION});
        Dialog dialog = DialogDisplayer.getDefault().createDialog(descriptor);
        dialog.setVisible(true);
    }
}
