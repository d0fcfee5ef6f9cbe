// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.speechemotion.dsp.TimeSpan;

/** Finds what is seen among thousands of spans in order that do not overlap. */
final class SpanSearch {

    private SpanSearch() {}

    /** The index of the first item that ends at or after a time. */
    static <T> int firstEndingAt(List<T> items, Function<T, TimeSpan> span, double time) {
        int low = 0;
        int high = items.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (span.apply(items.get(middle)).end() < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The items that have a part, or an end, from one time to another. */
    static <T> List<T> visible(List<T> items, Function<T, TimeSpan> span, double from, double to) {
        int first = firstEndingAt(items, span, from);
        int low = first;
        int high = items.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (span.apply(items.get(middle)).start() <= to) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return items.subList(first, low);
    }

    /** The item that holds a time. */
    static <T> Optional<T> at(List<T> items, Function<T, TimeSpan> span, double time) {
        for (int i = firstEndingAt(items, span, time); i < items.size(); i++) {
            TimeSpan candidate = span.apply(items.get(i));
            if (candidate.contains(time)) {
                return Optional.of(items.get(i));
            }
            if (candidate.start() > time) {
                break;
            }
        }
        return Optional.empty();
    }
}
