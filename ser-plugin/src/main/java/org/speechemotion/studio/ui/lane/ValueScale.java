// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.text.DecimalFormat;
import java.util.Optional;

/**
 * Where values are between the lower and the upper edge of a lane.
 *
 * @param low the value at the lower edge
 * @param high the value at the upper edge
 * @param logarithmic whether equal ratios, not equal differences, are equally far apart
 * @param marks values that are labelled, in rising order
 */
record ValueScale(double low, double high, boolean logarithmic, double... marks) {

    /** The place of a value, 0 at the lower edge to 1 at the upper; values beyond are at the edges. */
    double part(double value) {
        double within = Math.max(low, Math.min(high, value));
        return logarithmic ? Math.log(within / low) / Math.log(high / low) : (within - low) / (high - low);
    }

    /** A value, or a range of values, for a person; none for NaN. */
    Optional<String> text(float lowest, float highest) {
        if (Float.isNaN(lowest)) {
            return Optional.empty();
        }
        DecimalFormat number = new DecimalFormat(logarithmic ? "0" : "0.0");
        String from = number.format(lowest);
        String to = number.format(highest);
        return Optional.of(from.equals(to) ? from : from + " \u2013 " + to);
    }
}
