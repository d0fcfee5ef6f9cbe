// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp;

import java.util.concurrent.CancellationException;

/**
 * How a long task tells of its progress and learns that it is no longer wanted. The task calls it from its own thread;
 * an implementation must not block.
 */
public interface TaskMonitor {

    /** A monitor that shows nothing and never cancels. */
    TaskMonitor NONE = (fraction, step) -> {};

    /**
     * Tells how far the task has come.
     *
     * @param fraction the part that is done, 0 to 1, or negative while it is not known
     * @param step what is being done, for a person to read
     */
    void progress(double fraction, String step);

    /** Whether the user has asked the task to stop. */
    default boolean isCancelled() {
        return false;
    }

    /**
     * Ends a task that was cancelled.
     *
     * @throws CancellationException if the user has asked the task to stop
     */
    default void checkCancelled() {
        if (isCancelled()) {
            throw new CancellationException("cancelled");
        }
    }

    /** A monitor for the part of this task from {@code from} to {@code to} (fractions, 0 to 1). */
    default TaskMonitor part(double from, double to) {
        TaskMonitor whole = this;
        return new TaskMonitor() {
            @Override
            public void progress(double fraction, String step) {
                whole.progress(fraction < 0 ? fraction : from + fraction * (to - from), step);
            }

            @Override
            public boolean isCancelled() {
                return whole.isCancelled();
            }
        };
    }
}
