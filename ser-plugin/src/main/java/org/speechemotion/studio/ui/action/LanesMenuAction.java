// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.event.MenuEvent;
import javax.swing.event.MenuListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import org.openide.util.Utilities;
import org.openide.util.actions.Presenter;
import org.speechemotion.studio.ui.lane.LaneArrangement;
import org.speechemotion.studio.ui.recording.LaneCommands;

/** A submenu with the lanes of the recording window in front, to show and to hide them. */
@ActionID(category = "View", id = "org.speechemotion.studio.ui.action.LanesMenuAction")
@ActionRegistration(displayName = "#CTL_Lanes", lazy = false)
@ActionReference(path = "Menu/View", position = 100, separatorBefore = 90)
@Messages({"CTL_Lanes=&Lanes", "LBL_NoLanes=No recording is open"})
public final class LanesMenuAction extends AbstractAction implements Presenter.Menu {

    private static final long serialVersionUID = 1L;

    /** Creates the action. */
    public LanesMenuAction() {
        super(Bundle.CTL_Lanes());
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        // The submenu does the work.
    }

    @Override
    public JMenuItem getMenuPresenter() {
        JMenu menu = new JMenu();
        Mnemonics.setLocalizedText(menu, Bundle.CTL_Lanes());
        menu.addMenuListener(new MenuListener() {
            @Override
            public void menuSelected(MenuEvent event) {
                fill(menu, Utilities.actionsGlobalContext().lookup(LaneCommands.class));
            }

            @Override
            public void menuDeselected(MenuEvent event) {
                // It is filled anew next time.
            }

            @Override
            public void menuCanceled(MenuEvent event) {
                // It is filled anew next time.
            }
        });
        return menu;
    }

    static void fill(JMenu menu, LaneCommands lanes) {
        menu.removeAll();
        if (lanes == null) {
            JMenuItem none = new JMenuItem(Bundle.LBL_NoLanes());
            none.setEnabled(false);
            menu.add(none);
            return;
        }
        for (LaneArrangement.Entry entry : lanes.arrangement().entries()) {
            JCheckBoxMenuItem box = new JCheckBoxMenuItem(entry.lane().name(), entry.shown());
            box.addActionListener(event -> lanes.arrangement().setShown(entry.id(), box.isSelected()));
            menu.add(box);
        }
    }
}
