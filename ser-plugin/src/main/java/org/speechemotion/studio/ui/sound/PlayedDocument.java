// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

import java.util.Optional;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.ui.lane.LaneDocument;

/** An open recording whose playhead moves as it is played. For the event thread only. */
public interface PlayedDocument extends LaneDocument {

    /**
     * Moves the playhead.
     *
     * @param time in seconds; brought into the recording
     * @param playing whether it moves by playing, not by a jump
     */
    void movePlayhead(double time, boolean playing);

    /** What is heard when the selection is played: the selected span, if nothing else is selected. */
    default Optional<TimeSpan> selectedSound() {
        return selection();
    }
}
