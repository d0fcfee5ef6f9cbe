// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.agreement;

import java.util.List;
import org.speechemotion.dsp.TimeSpan;

/**
 * A stretch of time in which no annotator changes the label.
 *
 * @param channel the channel's number from 0
 * @param span where it is
 * @param labels what each annotator says, in order; {@link #NONE} for nothing, several joined by " + "
 */
public record Slice(int channel, TimeSpan span, List<String> labels) {

    /** What stands for no label. */
    public static final String NONE = "";

    /** Keeps a copy. */
    public Slice {
        labels = List.copyOf(labels);
    }

    /** Length in seconds. */
    double seconds() {
        return span.duration();
    }

    /** How many annotators say something. */
    long said() {
        return labels.stream().filter(label -> !label.equals(NONE)).count();
    }
}
