// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.util.Optional;
import org.speechemotion.dsp.TimeSpan;

/** What lanes ask of the window that shows them. */
public interface LaneActions {

    /** Puts the playhead somewhere else; playing goes on from there. */
    void seek(double time);

    /** Selects a span, or nothing; {@code adjusting} while it is being dragged. */
    void select(Optional<TimeSpan> span, boolean adjusting);

    /** The end of the selection that is farther from a time, or the playhead: where a Shift+click selects from. */
    double farEnd(double time);

    /** Gives the lanes the keyboard. */
    void focus();
}
