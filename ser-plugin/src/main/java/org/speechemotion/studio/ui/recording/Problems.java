// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.util.List;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.awt.StatusDisplayer;

/** Tells the user what went wrong, a line each, without holding anything up. */
final class Problems {

    private static final int MOST = 10;

    private Problems() {}

    /** Shows one dialog for all problems. Any thread may call it. */
    static void show(List<String> problems) {
        if (problems.isEmpty()) {
            return;
        }
        String text = String.join("\n", problems.subList(0, Math.min(MOST, problems.size())));
        StatusDisplayer.getDefault().setStatusText(problems.get(0));
        DialogDisplayer.getDefault().notifyLater(new NotifyDescriptor.Message(text, NotifyDescriptor.ERROR_MESSAGE));
    }
}
