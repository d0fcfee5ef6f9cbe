// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

/** What times are shown in. */
public enum RulerUnit {
    /** Hours, minutes and seconds. */
    TIME,
    /** Numbers of samples, from 0. */
    SAMPLES;

    /**
     * A time for a person, to the millisecond or the sample.
     *
     * @param seconds the time, 0 or more
     * @param sampleRate samples a second
     * @param hours whether to write the hours even if there are none
     */
    public String text(double seconds, int sampleRate, boolean hours) {
        return this == TIME ? TimeText.of(seconds, 3, hours) : Long.toString(Math.round(seconds * sampleRate));
    }
}
