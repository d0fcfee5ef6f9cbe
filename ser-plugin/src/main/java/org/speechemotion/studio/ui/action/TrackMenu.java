// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.util.function.LongConsumer;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.annotation.edit.DocumentTrack;
import org.speechemotion.studio.ui.label.LabelCommands;

/** A menu of the tracks that annotations can go to. */
@Messages({
    "# {0} - number",
    "# {1} - name of the track",
    "MNU_TargetTrack=&{0} {1}",
    "MNU_TargetNewTrack=&New Track",
    "ACN_TrackMenu=Tracks"
})
final class TrackMenu {

    private TrackMenu() {}

    /** Shows it where the mouse is, or in the middle of what has the keyboard, and hands over the chosen track. */
    static void show(LabelCommands labels, LongConsumer chosen) {
        Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        if (owner == null) {
            return;
        }
        JPopupMenu menu = new JPopupMenu();
        menu.getAccessibleContext().setAccessibleName(Bundle.ACN_TrackMenu());
        int number = 1;
        for (DocumentTrack track : labels.targets()) {
            long id = track.id();
            add(menu, Bundle.MNU_TargetTrack(number++, track.header().name()), () -> chosen.accept(id));
        }
        menu.addSeparator();
        add(menu, Bundle.MNU_TargetNewTrack(), labels::copyToNewTrack);
        Point mouse = owner.getMousePosition();
        menu.show(
                owner, mouse == null ? owner.getWidth() / 2 : mouse.x, mouse == null ? owner.getHeight() / 2 : mouse.y);
    }

    private static void add(JPopupMenu menu, String text, Runnable action) {
        JMenuItem item = new JMenuItem();
        Mnemonics.setLocalizedText(item, text);
        item.addActionListener(event -> action.run());
        menu.add(item);
    }
}
