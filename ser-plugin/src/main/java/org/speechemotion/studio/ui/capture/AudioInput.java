// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.capture;

/** Where sound comes from. */
interface AudioInput {

    /**
     * Opens a line that gives 16-bit little-endian samples and begins to listen.
     *
     * @param device the name of a device, empty for the system's default
     * @param format rate and channels
     * @throws CaptureException if there is no such device or it cannot be used
     */
    Line open(String device, CaptureFormat format) throws CaptureException;

    /** A line that is listening. For one thread. */
    interface Line extends AutoCloseable {

        /**
         * Takes the whole frames that have come in, without waiting.
         *
         * @param bytes receives them
         * @param length the most bytes to take, whole frames
         * @return number of bytes, 0 if nothing has come in
         * @throws CaptureException if the device was lost
         */
        int take(byte[] bytes, int length) throws CaptureException;

        @Override
        void close();
    }
}
