// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.label;

import java.util.Optional;
import org.speechemotion.dsp.TimeSpan;

/** Where the user is in a recording, and how to go elsewhere, as commands need to know it. For the event thread. */
public interface RecordingPlace {

    /** Where playing goes on, in seconds. */
    double playhead();

    /** The selected stretch of time, if there is one. */
    Optional<TimeSpan> selection();

    /** What is seen. */
    TimeSpan visible();

    /** How much one pixel is, in seconds. */
    double secondsPerPixel();

    /** Puts the playhead at the start of a stretch and scrolls it into view. */
    void show(TimeSpan span);

    /** Edits the label of an item where it is shown; whether it is shown. */
    boolean editLabel(long item);
}
