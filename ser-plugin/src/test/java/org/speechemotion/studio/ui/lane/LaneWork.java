// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The background work of lanes, which goes on for a moment after they are closed. */
final class LaneWork {

    private static final Set<String> NAMES = Set.of("Spectrogram tiles", "Waveform samples");
    private static final int QUIET_LOOKS = 5;

    private LaneWork() {}

    /** Waits until there is none, so that a test's folder can be removed. */
    static void awaitEnd() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        int quiet = 0;
        while (quiet < QUIET_LOOKS) {
            assertThat(System.nanoTime()).as("lanes work on").isLessThan(deadline);
            boolean busy = Thread.getAllStackTraces().keySet().stream()
                    .anyMatch(thread -> NAMES.stream().anyMatch(thread.getName()::startsWith));
            quiet = busy ? 0 : quiet + 1;
            Thread.sleep(10);
        }
    }
}
