// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.capture;

import java.nio.file.Path;

/**
 * Where a recording stands.
 *
 * @param phase what is going on
 * @param file the file, null before there is one
 * @param seconds how long it is
 * @param secondsLeft how long it can become on its disk, infinite while that is not known
 * @param message one line for a person, empty if there is nothing to say
 */
record CaptureState(Phase phase, Path file, double seconds, double secondsLeft, String message) {

    /** What is going on. */
    enum Phase {
        /** The device is being opened. */
        OPENING,
        /** Sound is heard and not written. */
        LISTENING,
        /** Sound is written. */
        RECORDING,
        /** Sound is heard and not written, and will be written to the same file. */
        PAUSED,
        /** It is over; there is a file. */
        FINISHED,
        /** It is over; there is no file. */
        CLOSED;

        /** Whether there is a file that grows. */
        boolean hasOpenFile() {
            return this == RECORDING || this == PAUSED;
        }

        /** Whether nothing will change any more. */
        boolean isOver() {
            return this == FINISHED || this == CLOSED;
        }
    }

    CaptureState to(Phase next) {
        return new CaptureState(next, file, seconds, secondsLeft, message);
    }

    CaptureState saying(String text) {
        return new CaptureState(phase, file, seconds, secondsLeft, text);
    }
}
