// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.awt.EventQueue;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openide.modules.OnStop;
import org.openide.windows.TopComponent;

/** Lets the application end only when all annotations are saved, or a person would rather lose them. */
@OnStop
public final class UnsavedAtExit implements Callable<Boolean> {

    @Override
    public Boolean call() {
        if (EventQueue.isDispatchThread()) {
            return mayEnd();
        }
        AtomicBoolean may = new AtomicBoolean();
        try {
            EventQueue.invokeAndWait(() -> may.set(mayEnd()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
        return may.get();
    }

    private static boolean mayEnd() {
        boolean may = TopComponent.getRegistry().getOpened().stream()
                .filter(RecordingTopComponent.class::isInstance)
                .allMatch(TopComponent::canClose);
        if (may) {
            OpenWindows.standard().end();
        }
        return may;
    }
}
