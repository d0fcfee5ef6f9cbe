// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.label;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.modules.OnStop;

/**
 * Closes the projects when the application is left, as its windows are not: each becomes one whole file again, which can be copied
 * by itself, and does not look like one that a crash left behind.
 */
@OnStop
public final class ProjectsAtExit implements Runnable {

    private static final Logger LOG = Logger.getLogger(ProjectsAtExit.class.getName());

    @Override
    public void run() {
        try {
            OpenProjects.STANDARD.closeAll();
        } catch (IOException failure) {
            // The person was asked before, and would rather lose it.
            LOG.log(Level.WARNING, "close the projects", failure);
        }
    }
}
