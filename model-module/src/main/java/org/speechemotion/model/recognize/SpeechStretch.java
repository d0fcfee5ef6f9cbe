// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.recognize;

import java.util.ArrayList;
import java.util.List;
import org.speechemotion.dsp.TimeSpan;

/**
 * Speech that the network hears in one go: regions with only short pauses between them.
 *
 * @param regions at least one, in order
 */
record SpeechStretch(List<TimeSpan> regions) {

    /** Pauses up to this long, in seconds, do not end a stretch. */
    private static final double LONGEST_PAUSE = 1.0;

    /** From the first speech to the last. */
    TimeSpan span() {
        return new TimeSpan(
                regions.get(0).start(), regions.get(regions.size() - 1).end());
    }

    /** Puts regions together. */
    static List<SpeechStretch> of(List<TimeSpan> regions) {
        List<SpeechStretch> stretches = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= regions.size(); i++) {
            if (i == regions.size()
                    || regions.get(i).start() - regions.get(i - 1).end() > LONGEST_PAUSE) {
                stretches.add(new SpeechStretch(List.copyOf(regions.subList(first, i))));
                first = i;
            }
        }
        return stretches;
    }
}
