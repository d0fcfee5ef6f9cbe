// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.table;

import org.speechemotion.studio.ui.lane.TimeText;

/**
 * A time in a table: sorted by seconds, shown as h:mm:ss.mmm.
 *
 * @param seconds 0 or more
 */
public record Moment(double seconds) implements Comparable<Moment> {

    @Override
    public int compareTo(Moment other) {
        return Double.compare(seconds, other.seconds);
    }

    @Override
    public String toString() {
        return TimeText.of(seconds, 3);
    }
}
