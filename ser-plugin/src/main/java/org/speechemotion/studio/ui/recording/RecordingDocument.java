// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.model.recognize.RecordingAnalysis;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.RecordingAnnotations;
import org.speechemotion.studio.annotation.StoredProposals;
import org.speechemotion.studio.annotation.edit.DocumentTrack;
import org.speechemotion.studio.annotation.edit.Item;
import org.speechemotion.studio.annotation.edit.ReplaceProposals;
import org.speechemotion.studio.ui.label.AnnotationEvent;
import org.speechemotion.studio.ui.label.AnnotationSession;
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
    private final AnnotationSession session;
    private final KeptPosteriors kept;
    private final Consumer<AnnotationEvent> sessionListener = this::annotationsChanged;
    private final Map<Long, ShownTrack> shownTracks = new HashMap<>();
    private Set<Long> analysedTracks = Set.of();
    private boolean takesAnalysis;
    private AnalysisState analysisState = AnalysisState.NONE;
    private TimeSpan selection;
    private double playhead;

    /** A track as a value, and what it was made of. */
    private record ShownTrack(DocumentTrack source, AnnotationTrack track) {}

    /** Creates the document of a session's recording. */
    public RecordingDocument(AnnotationSession session) {
        this(session, KeptPosteriors.ofUser());
    }

    RecordingDocument(AnnotationSession session, KeptPosteriors kept) {
        this.session = session;
        this.kept = kept;
        recording = session.recording();
        session.addListener(sessionListener);
        showProposals();
    }

    @Override
    public Optional<AnnotationSession> annotations() {
        return Optional.of(session);
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

    /** Where the posteriors of its analyses are kept. */
    KeptPosteriors keptPosteriors() {
        return kept;
    }

    /** Takes the result of an analysis in place of an earlier one; its proposals become tracks of the model. */
    public void setAnalysis(RecordingAnalysis result) {
        takesAnalysis = true;
        try {
            session.perform(new ReplaceProposals(
                    RecordingAnnotations.of(result, Instant.now()).tracks()));
        } finally {
            takesAnalysis = false;
        }
        analysedTracks = proposals();
        show(Optional.of(result));
    }

    /** The analysis that the tracks of a model tell of, if they are others than those of the one that is shown. */
    private void showProposals() {
        Set<Long> now = proposals();
        if (!now.equals(analysedTracks)) {
            analysedTracks = now;
            Optional<RecordingAnalysis> stored = new StoredProposals(recording, tracks()).analysis();
            show(stored);
            stored.ifPresent(segments -> kept.find(segments, whole -> complete(segments, whole)));
        }
    }

    /** Takes an analysis with its posteriors in place of its segments alone, if these are still shown. */
    private void complete(RecordingAnalysis segments, RecordingAnalysis whole) {
        if (analysis == segments) {
            analysis = whole;
            fire(new RecordingEvent.AnalysisChanged(analysisState, true));
        }
    }

    private void show(Optional<RecordingAnalysis> result) {
        analysis = result.orElse(null);
        if (analysisState.phase() != AnalysisState.Phase.RUNNING || takesAnalysis || result.isPresent()) {
            analysisState = result.isPresent() ? AnalysisState.DONE : AnalysisState.NONE;
        }
        fire(new RecordingEvent.AnalysisChanged(analysisState, true));
    }

    private Set<Long> proposals() {
        return session.tracks().stream()
                .filter(DocumentTrack::isReadOnly)
                .map(DocumentTrack::id)
                .collect(Collectors.toSet());
    }

    private void annotationsChanged(AnnotationEvent event) {
        if (event instanceof AnnotationEvent.DocumentChanged changed) {
            if (changed.change().changesTracks() && !takesAnalysis) {
                showProposals();
            }
            if (!changed.change().isOngoing()) {
                fire(new RecordingEvent.TracksChanged(changed.change().changesTracks()));
            }
        }
    }

    /** Listens to the session no more. */
    void close() {
        session.removeListener(sessionListener);
    }

    /** All tracks in order, as they are now. A track that has not changed is the same object as before. */
    @Override
    public List<AnnotationTrack> tracks() {
        List<AnnotationTrack> all = new ArrayList<>();
        for (DocumentTrack track : session.tracks()) {
            ShownTrack shown = shownTracks.get(track.id());
            if (shown == null || shown.source() != track) {
                shown = new ShownTrack(track, track.toTrack());
                shownTracks.put(track.id(), shown);
            }
            all.add(shown.track());
        }
        shownTracks
                .keySet()
                .retainAll(session.tracks().stream().map(DocumentTrack::id).toList());
        return all;
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

    /** The selected span; if there is none, from the first to the last of the selected annotations. */
    @Override
    public Optional<TimeSpan> selectedSound() {
        return selection().or(this::selectedAnnotations);
    }

    private Optional<TimeSpan> selectedAnnotations() {
        double start = Double.MAX_VALUE;
        double end = 0;
        for (Item item : session.selectedItems()) {
            start = Math.min(start, item.start());
            end = Math.max(end, item.end());
        }
        return end > start ? Optional.of(within(new TimeSpan(start, end))) : Optional.empty();
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
