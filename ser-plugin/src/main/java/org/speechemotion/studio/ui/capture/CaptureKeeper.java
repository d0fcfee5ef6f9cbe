// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.capture;

import org.openide.modules.OnStop;

/** Completes the file that is being recorded when the application is left. */
@OnStop
public final class CaptureKeeper implements Runnable {

    @Override
    public void run() {
        RecordWindow.complete();
    }
}
