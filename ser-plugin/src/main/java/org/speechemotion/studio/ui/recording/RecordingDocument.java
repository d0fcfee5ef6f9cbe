// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.model.recognize.RecordingAnalysis;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.RecordingAnnotations;
import org.speechemotion.studio.ui.lane.AnalysisState;
import org.speechemotion.studio.ui.lane.RecordingEvent;
import org.speechemotion.studio.ui.lane.WaveformPeaks;
import org.speechemotion.studio.ui.sound.PlayedDocument;

/** An open recording: what is known of it and where the user is in it. For the event thread only. */
public final class RecordingDocument implements PlayedDocument {

    private final Recording recording;
    private final List<Consumer<RecordingEvent>> listeners = new CopyOnWriteArrayList<>();
    private WaveformPeaks peaks = WaveformPeaks.NONE;
    private RecordingAnalysis analysis;
    private List<AnnotationTrack> proposed = List.of();
    private List<AnnotationTrack> tracks = List.of();
    private AnalysisState analysisState = AnalysisState.NONE;
    private TimeSpan selection;
    private double playhead;

    /** Creates the document of a recording. */
    public RecordingDocument(Recording recording) {
        this.recording = recording;
    }

    @Override
    public Recording recording() {
        return recording;
    }

    @Override
    public WaveformPeaks peaks() {
        return peaks;
    }

    /** Takes an overview, or tells that more of it is known. */
    public void setPeaks(WaveformPeaks newPeaks, boolean complete) {
        peaks = newPeaks;
        fire(new RecordingEvent.OverviewChanged(complete));
    }

    @Override
    public Optional<RecordingAnalysis> analysis() {
        return Optional.ofNullable(analysis);
    }

    /** Takes the result of an analysis in place of an earlier one. */
    public void setAnalysis(RecordingAnalysis result) {
        analysis = result;
        proposed = RecordingAnnotations.of(result, Instant.now()).tracks();
        analysisState = AnalysisState.DONE;
        fire(new RecordingEvent.AnalysisChanged(analysisState, true));
        fire(new RecordingEvent.TracksChanged());
    }

    /** The tracks of people, then what the analysis proposes. */
    @Override
    public List<AnnotationTrack> tracks() {
        return Stream.concat(tracks.stream(), proposed.stream()).toList();
    }

    /** Takes tracks of people or from files in place of earlier ones. */
    public void setTracks(List<AnnotationTrack> newTracks) {
        tracks = List.copyOf(newTracks);
        fire(new RecordingEvent.TracksChanged());
    }

    @Override
    public AnalysisState analysisState() {
        return analysisState;
    }

    /** Tells where the analysis stands; an earlier result stays. */
    public void setAnalysisState(AnalysisState state) {
        if (!state.equals(analysisState)) {
            analysisState = state;
            fire(new RecordingEvent.AnalysisChanged(state, false));
        }
    }

    @Override
    public Optional<TimeSpan> selection() {
        return Optional.ofNullable(selection);
    }

    /**
     * Selects a span, or nothing.
     *
     * @param span the span
     * @param adjusting whether it is still being dragged
     */
    public void select(Optional<TimeSpan> span, boolean adjusting) {
        TimeSpan next = span.map(this::within).orElse(null);
        boolean same = next == null ? selection == null : next.equals(selection);
        if (!same || !adjusting && next != null) {
            selection = next;
            fire(new RecordingEvent.SelectionChanged(Optional.ofNullable(next), adjusting));
        }
    }

    @Override
    public double playhead() {
        return playhead;
    }

    @Override
    public void movePlayhead(double time, boolean playing) {
        double before = playhead;
        double next = Math.max(0, Math.min(recording.duration(), time));
        if (next != before) {
            playhead = next;
            fire(new RecordingEvent.PlayheadMoved(before, next, playing));
        }
    }

    @Override
    public void addListener(Consumer<RecordingEvent> listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(Consumer<RecordingEvent> listener) {
        listeners.remove(listener);
    }

    private TimeSpan within(TimeSpan span) {
        double end = recording.duration();
        return new TimeSpan(Math.min(span.start(), end), Math.min(span.end(), end));
    }

    private void fire(RecordingEvent event) {
        listeners.forEach(listener -> listener.accept(event));
    }
}
