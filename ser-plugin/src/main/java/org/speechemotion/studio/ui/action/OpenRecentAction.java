// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.action;

import java.awt.event.ActionEvent;
import java.nio.file.Path;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.event.MenuEvent;
import javax.swing.event.MenuListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import org.openide.util.actions.Presenter;
import org.speechemotion.studio.ui.recording.RecentRecordings;
import org.speechemotion.studio.ui.recording.RecordingOpener;

/** A submenu with the recordings that were opened last. */
@ActionID(category = "File", id = "org.speechemotion.studio.ui.action.OpenRecentAction")
@ActionRegistration(displayName = "#CTL_OpenRecent", lazy = false)
@ActionReference(path = "Menu/File", position = 110, separatorAfter = 150)
@Messages({"CTL_OpenRecent=Open Re&cent", "LBL_NoRecent=No recordings yet"})
public final class OpenRecentAction extends AbstractAction implements Presenter.Menu {

    private static final long serialVersionUID = 1L;

    /** Creates the action. */
    public OpenRecentAction() {
        super(Bundle.CTL_OpenRecent());
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        // The submenu does the work.
    }

    @Override
    public JMenuItem getMenuPresenter() {
        JMenu menu = new JMenu();
        Mnemonics.setLocalizedText(menu, Bundle.CTL_OpenRecent());
        menu.addMenuListener(new MenuListener() {
            @Override
            public void menuSelected(MenuEvent event) {
                fill(menu);
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

    private static void fill(JMenu menu) {
        menu.removeAll();
        for (Path file : RecentRecordings.list()) {
            JMenuItem item = new JMenuItem(file.getFileName().toString());
            item.setToolTipText(file.toString());
            item.addActionListener(event -> RecordingOpener.open(List.of(file)));
            menu.add(item);
        }
        if (menu.getItemCount() == 0) {
            JMenuItem none = new JMenuItem(Bundle.LBL_NoRecent());
            none.setEnabled(false);
            menu.add(none);
        }
    }
}
