// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

import java.awt.Component;
import java.awt.EventQueue;
import java.util.List;
import java.util.function.Supplier;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JRadioButtonMenuItem;
import org.netbeans.api.options.OptionsDisplayer;
import org.openide.util.NbBundle.Messages;
import org.openide.util.RequestProcessor;

/** The devices to play on as a menu; they are looked for in the background before it opens. */
@Messages({
    "ITEM_DefaultDevice=System's Default",
    "# {0} - name of a device",
    "ITEM_MissingDevice={0} (not there)",
    "ITEM_SoundOptions=Sound Options..."
})
final class DeviceMenu {

    private static final RequestProcessor PROCESSOR = new RequestProcessor("Sound devices", 1);

    private final Supplier<List<String>> devices;

    DeviceMenu(Supplier<List<String>> devices) {
        this.devices = devices;
    }

    /** Shows it below a component. */
    void show(Component below) {
        PROCESSOR.post(() -> {
            List<String> names = devices.get();
            EventQueue.invokeLater(() -> {
                if (below.isShowing()) {
                    menu(names).show(below, 0, below.getHeight());
                }
            });
        });
    }

    private static JPopupMenu menu(List<String> names) {
        String chosen = SoundOptions.current().outputDevice();
        JPopupMenu menu = new JPopupMenu();
        menu.add(item(Bundle.ITEM_DefaultDevice(), "", chosen));
        for (String name : names) {
            menu.add(item(name, name, chosen));
        }
        if (!chosen.isEmpty() && !names.contains(chosen)) {
            JMenuItem missing = item(Bundle.ITEM_MissingDevice(chosen), chosen, chosen);
            missing.setEnabled(false);
            menu.add(missing);
        }
        menu.addSeparator();
        JMenuItem options = new JMenuItem(Bundle.ITEM_SoundOptions());
        options.addActionListener(event -> OptionsDisplayer.getDefault().open(SoundOptionsController.ID));
        menu.add(options);
        return menu;
    }

    private static JMenuItem item(String text, String name, String chosen) {
        JRadioButtonMenuItem item = new JRadioButtonMenuItem(text, name.equals(chosen));
        item.addActionListener(
                event -> SoundOptions.choose(SoundOptions.current().withOutputDevice(name)));
        return item;
    }
}
