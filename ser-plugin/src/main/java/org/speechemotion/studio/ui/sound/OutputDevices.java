// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

import java.util.List;

/** The devices that sound can go to. */
interface OutputDevices {

    /** The names of those that are there now. May take a while. */
    List<String> names();

    /**
     * Opens a line on a device.
     *
     * @param name one of {@link #names}, or empty for the system's default
     * @param sampleRate in Hz
     * @param channels 1 or 2
     * @throws AudioOutputException if it is not there or cannot be used
     */
    AudioOutput.Line open(String name, int sampleRate, int channels) throws AudioOutputException;
}
