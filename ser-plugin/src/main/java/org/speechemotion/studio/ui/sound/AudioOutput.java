// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

import java.time.Duration;

/** Where sound goes to. */
public interface AudioOutput {

    /**
     * Opens a line for 16-bit little-endian samples.
     *
     * @param sampleRate in Hz
     * @param channels 1 or 2
     * @throws AudioOutputException if there is no device for it
     */
    Line open(int sampleRate, int channels) throws AudioOutputException;

    /** How long a device may stand still before it is taken for lost. */
    default Duration patience() {
        return Duration.ofSeconds(4);
    }

    /** A line that plays what it is offered. Its position may be asked from any thread, the rest is for one. */
    interface Line extends AutoCloseable {

        /** Begins to play. */
        void start();

        /**
         * Takes as many whole frames as there is room for now, without waiting.
         *
         * @param bytes the samples
         * @param from the first byte
         * @param length number of bytes, whole frames
         * @return number of bytes that were taken, 0 if the line is full
         * @throws AudioOutputException if the device was lost
         */
        int offer(byte[] bytes, int from, int length) throws AudioOutputException;

        /** How many frames were played since the line was opened, by the device's own clock. */
        long framePosition();

        /** Ends at once. */
        @Override
        void close();
    }
}
