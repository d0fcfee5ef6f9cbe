// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.util.OptionalInt;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;

/** The menu of the lanes: which are shown, and what to do with the one that keys mean. */
@Messages({
    "# {0} - lane",
    "MNU_HideLane=&Hide {0}",
    "MNU_LaneUp=Move &Up",
    "MNU_LaneDown=Move &Down",
    "MNU_LaneTaller=&Taller",
    "MNU_LaneShorter=&Shorter",
    "MNU_LaneNatural=&Natural Height",
    "MNU_ResetLanes=&Reset All Lanes",
    "ACN_LaneMenu=Lanes"
})
public final class LaneMenu {

    /** How much taller or shorter one step makes a lane, in pixels. */
    public static final int STEP = 16;

    private LaneMenu() {}

    /** The menu as things stand now. */
    public static JPopupMenu create(LaneArrangement arrangement, LaneSizes sizes) {
        JPopupMenu menu = new JPopupMenu();
        menu.getAccessibleContext().setAccessibleName(Bundle.ACN_LaneMenu());
        arrangement.chosen().ifPresent(chosen -> {
            String id = chosen.id();
            menu.add(item(Bundle.MNU_HideLane(chosen.lane().name()), () -> arrangement.setShown(id, false)));
            menu.add(item(Bundle.MNU_LaneUp(), () -> arrangement.move(id, -1)));
            menu.add(item(Bundle.MNU_LaneDown(), () -> arrangement.move(id, 1)));
            menu.add(item(
                    Bundle.MNU_LaneTaller(), () -> arrangement.setHeight(id, OptionalInt.of(sizes.height(id) + STEP))));
            menu.add(item(
                    Bundle.MNU_LaneShorter(),
                    () -> arrangement.setHeight(id, OptionalInt.of(sizes.height(id) - STEP))));
            menu.add(item(Bundle.MNU_LaneNatural(), () -> arrangement.setHeight(id, OptionalInt.empty())));
            menu.addSeparator();
        });
        for (LaneArrangement.Entry entry : arrangement.entries()) {
            JCheckBoxMenuItem box = new JCheckBoxMenuItem(entry.lane().name(), entry.shown());
            box.addActionListener(event -> arrangement.setShown(entry.id(), box.isSelected()));
            menu.add(box);
        }
        menu.addSeparator();
        menu.add(item(Bundle.MNU_ResetLanes(), arrangement::reset));
        return menu;
    }

    private static JMenuItem item(String text, Runnable action) {
        JMenuItem item = new JMenuItem();
        Mnemonics.setLocalizedText(item, text);
        item.addActionListener(event -> action.run());
        return item;
    }
}
