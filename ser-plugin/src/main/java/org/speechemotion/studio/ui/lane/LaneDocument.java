// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.model.recognize.RecordingAnalysis;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.ui.label.AnnotationSession;

/** What a lane may know of an open recording. For the event thread only; the values that it gives do not change. */
public interface LaneDocument {

    /** The recording. A lane that reads samples opens the file for itself, on a thread of its own. */
    Recording recording();

    /** Minimum and maximum over stretches of samples, as far as they are known yet. */
    WaveformPeaks peaks();

    /** The current analysis, if there is one. */
    Optional<RecordingAnalysis> analysis();

    /** Where the analysis stands. */
    AnalysisState analysisState();

    /** The annotation tracks, in the order in which they are shown. */
    default List<AnnotationTrack> tracks() {
        return List.of();
    }

    /** The session in which the tracks are annotated; empty where they are only shown. */
    default Optional<AnnotationSession> annotations() {
        return Optional.empty();
    }

    /** The selected span, if there is one. */
    Optional<TimeSpan> selection();

    /** Where playing goes on, in seconds. */
    double playhead();

    /** Calls a listener on the event thread after each change. */
    void addListener(Consumer<RecordingEvent> listener);

    /** Calls it no more. */
    void removeListener(Consumer<RecordingEvent> listener);
}
