// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.awt.EventQueue;
import org.openide.windows.OnShowing;
import org.openide.windows.TopComponent;

/** Shows the start page while no recording is open, and takes it away when one is. */
@OnShowing
public final class StartPageKeeper implements Runnable {

    private StartPage page;

    @Override
    public void run() {
        TopComponent.getRegistry().addPropertyChangeListener(event -> {
            if (TopComponent.Registry.PROP_OPENED.equals(event.getPropertyName())) {
                EventQueue.invokeLater(this::update);
            }
        });
        update();
    }

    private void update() {
        boolean recordings =
                TopComponent.getRegistry().getOpened().stream().anyMatch(RecordingTopComponent.class::isInstance);
        boolean shown = page != null && page.isOpened();
        if (recordings && shown) {
            page.close();
        } else if (!recordings && !shown) {
            page = page == null ? new StartPage() : page;
            page.open();
            page.requestVisible();
        }
    }
}
