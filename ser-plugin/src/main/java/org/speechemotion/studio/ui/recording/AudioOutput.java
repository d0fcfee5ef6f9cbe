// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

/** Where sound goes to. */
interface AudioOutput {

    /**
     * Opens a line for 16-bit little-endian samples.
     *
     * @throws AudioOutputException if there is no device for it
     */
    Line open(int sampleRate, int channels) throws AudioOutputException;

    /** A line that plays what is written to it. */
    interface Line extends AutoCloseable {

        /** Begins to play. */
        void start();

        /** Writes whole frames, waiting for room; returns early when the line is closed. */
        void write(byte[] bytes, int length);

        /** How many frames were played since the line was opened, by the device's own clock. */
        long framePosition();

        /** Waits until all that was written is played, or the line is closed. */
        void drain();

        /** Ends at once. */
        @Override
        void close();
    }
}
