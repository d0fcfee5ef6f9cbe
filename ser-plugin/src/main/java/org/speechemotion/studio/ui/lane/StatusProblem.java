// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import org.openide.awt.StatusDisplayer;

/** Tells in the status line what went wrong, long enough to be read: what follows the pointer does not replace it. */
public final class StatusProblem {

    private static final int MILLIS = 15_000;

    private StatusProblem() {}

    /** Shows one line. Any thread may call it. */
    public static void show(String text) {
        // Without an end, the line would go with the next garbage collection.
        StatusDisplayer.getDefault()
                .setStatusText(text, StatusDisplayer.IMPORTANCE_ERROR_HIGHLIGHT)
                .clear(MILLIS);
    }
}
