// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.speechemotion.dsp.AtomicFile;

/**
 * Ends the process tidily on Ctrl-C: the running command is told through its {@link TerminalProgress}, has some
 * seconds to clean up, and files that are not complete are removed.
 */
final class Shutdown {

    /** A busy machine needs long for what is being computed; ending the process amid it would crash the native library. */
    private static final long SECONDS_TO_CLEAN_UP = 20;

    private static final CountDownLatch FINISHED = new CountDownLatch(1);
    private static volatile boolean requested;

    private Shutdown() {}

    /** Watches for the end of the process. */
    static void install() {
        Runtime.getRuntime().addShutdownHook(new Thread(Shutdown::cleanUp, "shutdown"));
    }

    /** Tells that the command has ended by itself. */
    static void finished() {
        FINISHED.countDown();
    }

    /** Whether the process is being ended from outside. */
    static boolean requested() {
        return requested;
    }

    private static void cleanUp() {
        if (FINISHED.getCount() == 0) {
            return;
        }
        requested = true;
        try {
            FINISHED.await(SECONDS_TO_CLEAN_UP, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        AtomicFile.abandonAll();
    }
}
