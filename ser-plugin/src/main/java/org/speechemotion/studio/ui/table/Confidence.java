// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.table;

import java.util.OptionalDouble;
import org.speechemotion.studio.ui.lane.EmotionText;

/**
 * How sure a label is, for a table: what is not known comes last.
 *
 * @param value 0 to 1, if known
 */
record Confidence(OptionalDouble value) implements Comparable<Confidence> {

    @Override
    public int compareTo(Confidence other) {
        return Double.compare(value.orElse(2), other.value.orElse(2));
    }

    @Override
    public String toString() {
        return value.isPresent() ? EmotionText.percent(value.getAsDouble()) : "";
    }
}
