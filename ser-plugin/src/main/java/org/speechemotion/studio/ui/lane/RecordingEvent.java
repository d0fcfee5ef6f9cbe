// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.util.Optional;
import org.speechemotion.dsp.TimeSpan;

/** What has changed in an open recording. Sent on the event thread. */
public sealed interface RecordingEvent {

    /**
     * The selection is another.
     *
     * @param span the new selection, empty if there is none
     * @param adjusting whether it is still being dragged
     */
    record SelectionChanged(Optional<TimeSpan> span, boolean adjusting) implements RecordingEvent {}

    /**
     * The playhead is somewhere else.
     *
     * @param from where it was, in seconds
     * @param to where it is
     * @param playing whether it moved by playing, not by a jump
     */
    record PlayheadMoved(double from, double to, boolean playing) implements RecordingEvent {}

    /**
     * More of the overview is known.
     *
     * @param complete whether all of it is
     */
    record OverviewChanged(boolean complete) implements RecordingEvent {}

    /**
     * The analysis began, went on, ended or was replaced.
     *
     * @param state where it stands
     * @param resultChanged whether segments and posteriors are others than before
     */
    record AnalysisChanged(AnalysisState state, boolean resultChanged) implements RecordingEvent {}

    /**
     * There are other annotation tracks, or other annotations in them. What changes while something is dragged is told to
     * the listeners of the session only.
     *
     * @param tracks whether a track came, went, moved or has another name
     */
    record TracksChanged(boolean tracks) implements RecordingEvent {}
}
