// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import org.openide.windows.OnShowing;

/** Opens the recordings again that were open when the application ended, however it did. */
@OnShowing
public final class OpenWindowsRestorer implements Runnable {

    @Override
    public void run() {
        RecordingOpener.reopen(OpenWindows.standard().list());
    }
}
