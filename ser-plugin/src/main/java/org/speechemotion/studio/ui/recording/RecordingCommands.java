// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.util.Optional;
import javax.swing.event.ChangeListener;
import org.openide.util.ChangeSupport;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.studio.ui.lane.FrequencyScale;
import org.speechemotion.studio.ui.lane.SpectrogramLane;
import org.speechemotion.studio.ui.lane.TimeAxis;
import org.speechemotion.studio.ui.lane.TimeViewport;
import org.speechemotion.studio.ui.lane.ZoomHistory;
import org.speechemotion.studio.ui.options.StudioOptions;
import org.speechemotion.studio.ui.sound.PlaybackController;

/**
 * What menus, keys and the tool bar can do with the recording window in front; in the window's lookup. For the event
 * thread only.
 */
public final class RecordingCommands {

    private static final double ZOOM = 1.5;
    private static final double STEP = 0.02;
    private static final double PAGE = 0.9;

    private final RecordingDocument document;
    private final TimeAxis axis;
    private final PlaybackController playback;
    private final AnalysisController analysis;
    private final SpectrogramLane spectrogram;
    private final ZoomHistory history;
    private final ChangeSupport listeners = new ChangeSupport(this);

    RecordingCommands(
            RecordingDocument document,
            TimeAxis axis,
            PlaybackController playback,
            AnalysisController analysis,
            SpectrogramLane spectrogram) {
        this.document = document;
        this.axis = axis;
        this.playback = playback;
        this.analysis = analysis;
        this.spectrogram = spectrogram;
        this.history = new ZoomHistory(axis, () -> System.nanoTime() / 1_000_000);
        playback.addChangeListener(event -> listeners.fireChange());
    }

    /** Tells when {@link #isPlaying} or {@link #isLooping} is another. */
    public void addChangeListener(ChangeListener listener) {
        listeners.addChangeListener(listener);
    }

    /** Tells it no more. */
    public void removeChangeListener(ChangeListener listener) {
        listeners.removeChangeListener(listener);
    }

    /** Plays from the playhead, or pauses. */
    public void playOrPause() {
        playback.playOrPause();
    }

    /** Stops and goes back to where playing began. */
    public void stop() {
        playback.stop();
    }

    /** Plays the selected time, or the selected annotations. */
    public void playSelection() {
        playback.playSelection();
    }

    /** Whether the recording is being played. */
    public boolean isPlaying() {
        return playback.isPlaying();
    }

    /** Whether playing begins again at the end. */
    public boolean isLooping() {
        return playback.isLooping();
    }

    /** Lets playing begin again at the end, of the selection if there is one. */
    public void toggleLoop() {
        playback.setLooping(!playback.isLooping());
    }

    /** Shows less, about the playhead. */
    public void zoomIn() {
        axis.zoom(ZOOM, document.playhead());
    }

    /** Shows more, about the playhead. */
    public void zoomOut() {
        axis.zoom(1 / ZOOM, document.playhead());
    }

    /** Shows the whole recording. */
    public void zoomToFit() {
        axis.change(TimeViewport::fitted);
    }

    /** Shows the selection. */
    public void zoomToSelection() {
        document.selection().ifPresent(span -> axis.change(view -> view.fittedTo(span)));
    }

    /** Scrolls by pages, forward if positive. */
    public void page(int pages) {
        axis.change(view -> view.scrolled(pages * PAGE * view.width()));
    }

    /** Moves the playhead by small steps of the view, forward if positive. */
    public void step(int steps) {
        TimeViewport view = axis.view();
        seek(document.playhead() + steps * STEP * view.width() * view.secondsPerPixel());
    }

    /** Extends the selection from the playhead by small steps of the view. */
    public void extend(int steps) {
        TimeViewport view = axis.view();
        double move = steps * STEP * view.width() * view.secondsPerPixel();
        double fixed = document.playhead();
        double moving = document.selection()
                .map(span -> span.start() < fixed - 1e-9 ? span.start() : span.end())
                .orElse(fixed);
        double next = Math.max(0, Math.min(document.recording().duration(), moving + move));
        document.select(
                next == fixed
                        ? Optional.empty()
                        : Optional.of(new TimeSpan(Math.min(fixed, next), Math.max(fixed, next))),
                false);
        axis.change(now -> now.revealing(new TimeSpan(next, next)));
    }

    /** Goes to the start of the recording. */
    public void goToStart() {
        seek(0);
    }

    /** Goes to the end of the recording. */
    public void goToEnd() {
        seek(document.recording().duration());
    }

    /** Goes to the next transition, or the one before. */
    public void goToTransition(boolean next) {
        landmarks().transition(document.playhead(), next).ifPresent(this::seek);
    }

    /** Goes to the next segment, or the one before, and selects it. */
    public void goToSegment(boolean next) {
        landmarks().segment(document.playhead(), next).ifPresent(this::jump);
    }

    /** Goes to the next segment that is uncertain, or the one before, and selects it. */
    public void goToUncertain(boolean next) {
        landmarks()
                .uncertain(document.playhead(), next, StudioOptions.uncertainBelow())
                .ifPresent(this::jump);
    }

    private Landmarks landmarks() {
        return Landmarks.of(document.analysis());
    }

    /** The recording that is shown. */
    public Recording recording() {
        return document.recording();
    }

    /** Where playing goes on, in seconds. */
    public double playhead() {
        return document.playhead();
    }

    /** Selects the whole recording. */
    public void selectAll() {
        document.select(Optional.of(new TimeSpan(0, document.recording().duration())), false);
    }

    /** Selects nothing. */
    public void selectNone() {
        document.select(Optional.empty(), false);
    }

    /** Lets the selection start at the playhead, to its end or the end of the recording. */
    public void selectFromPlayhead() {
        double end = document.selection().map(TimeSpan::end).orElse(0.0);
        double start = document.playhead();
        select(start, end > start ? end : document.recording().duration());
    }

    /** Lets the selection end at the playhead, from its start or the start of the recording. */
    public void selectToPlayhead() {
        double start = document.selection().map(TimeSpan::start).orElse(0.0);
        double end = document.playhead();
        select(start < end ? start : 0, end);
    }

    private void select(double start, double end) {
        document.select(end > start ? Optional.of(new TimeSpan(start, end)) : Optional.empty(), false);
    }

    /** Shows what was seen before the last zoom. */
    public void previousZoom() {
        history.previous();
    }

    /** Shows what was seen before going back. */
    public void nextZoom() {
        history.next();
    }

    /** Puts the playhead somewhere and scrolls there. */
    public void seek(double time) {
        playback.seek(time);
        axis.change(view -> view.revealing(new TimeSpan(document.playhead(), document.playhead())));
    }

    /** Goes to a span, selects it if it has a length, and scrolls it into view. */
    public void jump(TimeSpan span) {
        document.select(span.duration() > 0 ? Optional.of(span) : Optional.empty(), false);
        playback.seek(span.start());
        axis.change(view -> view.revealing(span));
    }

    /** Goes to a span and scrolls it into view; the selection stays. */
    public void reveal(TimeSpan span) {
        playback.seek(span.start());
        axis.change(view -> view.revealing(span));
    }

    /** Analyses the recording in the background. */
    public void analyse() {
        analysis.start();
    }

    /** Stops the analysis. */
    public void cancelAnalysis() {
        analysis.cancel();
    }

    /** Whether the analysis is under way. */
    public boolean isAnalysing() {
        return analysis.isRunning();
    }

    /** How the spectrogram spreads the frequencies. */
    public FrequencyScale scale() {
        return spectrogram.scale();
    }

    /** Spreads the frequencies of the spectrogram otherwise. */
    public void setScale(FrequencyScale scale) {
        spectrogram.setScale(scale);
    }

    /** Mel, linear, log, and mel again. */
    public void nextScale() {
        setScale(scale().next());
    }
}
