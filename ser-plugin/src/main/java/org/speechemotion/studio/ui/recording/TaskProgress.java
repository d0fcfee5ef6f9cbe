// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.awt.EventQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.netbeans.api.progress.ProgressHandle;
import org.speechemotion.dsp.TaskMonitor;

/** Hands the progress of a background task to the platform's progress line and to a listener on the event thread. */
final class TaskProgress implements TaskMonitor {

    private static final int UNITS = 1000;

    /** How far a task is. */
    record Progress(double fraction, String step) {}

    private final AtomicReference<Progress> latest = new AtomicReference<>();
    private final Consumer<Progress> listener;
    private volatile boolean cancelled;
    private ProgressHandle handle;
    private boolean determinate;
    private int shown;

    TaskProgress(Consumer<Progress> listener) {
        this.listener = listener;
    }

    /** Starts a handle, which is finished with the task. */
    synchronized void show(ProgressHandle newHandle) {
        handle = newHandle;
        handle.start();
    }

    synchronized void finish() {
        if (handle != null) {
            handle.finish();
            handle = null;
        }
    }

    /** Asks the task to stop. */
    boolean cancel() {
        cancelled = true;
        return true;
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public void progress(double fraction, String step) {
        showOnHandle(fraction, step);
        if (latest.getAndSet(new Progress(fraction, step)) == null) {
            EventQueue.invokeLater(() -> {
                Progress last = latest.getAndSet(null);
                if (last != null) {
                    listener.accept(last);
                }
            });
        }
    }

    private synchronized void showOnHandle(double fraction, String step) {
        if (handle == null) {
            return;
        }
        if (fraction < 0) {
            if (determinate) {
                handle.switchToIndeterminate();
                determinate = false;
            }
            handle.progress(step);
            return;
        }
        if (!determinate) {
            handle.switchToDeterminate(UNITS);
            determinate = true;
            shown = 0;
        }
        shown = Math.max(shown, (int) (Math.min(1, fraction) * UNITS));
        handle.progress(step, shown);
    }
}
