// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation;

/**
 * The part of the spectrum that an annotation is about.
 *
 * @param lowHz lower limit in Hz, 0 or more
 * @param highHz upper limit in Hz, not below the lower
 */
public record FrequencyRange(double lowHz, double highHz) {

    /** Checks the order of the limits. */
    public FrequencyRange {
        if (!(lowHz >= 0) || !(highHz >= lowHz) || Double.isInfinite(highHz)) {
            throw new IllegalArgumentException("not a range of frequencies: " + lowHz + " to " + highHz + " Hz");
        }
    }
}
