// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.model.recognize.RecordingAnalysis;

/** A document for painters that does not change. */
final class FixedDocument implements LaneDocument {

    private final Recording recording;
    private final WaveformPeaks peaks;
    private final RecordingAnalysis analysis;
    TimeSpan selected;
    double at;

    FixedDocument(double seconds, WaveformPeaks peaks, RecordingAnalysis analysis) {
        this(Path.of("none.wav"), seconds, peaks, analysis);
    }

    FixedDocument(Path file, double seconds, WaveformPeaks peaks, RecordingAnalysis analysis) {
        this(new Recording(file, 8000, 1, Math.round(seconds * 8000), "WAV"), peaks, analysis);
    }

    FixedDocument(Recording recording, WaveformPeaks peaks, RecordingAnalysis analysis) {
        this.recording = recording;
        this.peaks = peaks;
        this.analysis = analysis;
    }

    @Override
    public Recording recording() {
        return recording;
    }

    @Override
    public WaveformPeaks peaks() {
        return peaks;
    }

    @Override
    public Optional<RecordingAnalysis> analysis() {
        return Optional.ofNullable(analysis);
    }

    @Override
    public AnalysisState analysisState() {
        return analysis == null ? AnalysisState.NONE : AnalysisState.DONE;
    }

    @Override
    public Optional<TimeSpan> selection() {
        return Optional.ofNullable(selected);
    }

    @Override
    public double playhead() {
        return at;
    }

    @Override
    public void addListener(Consumer<RecordingEvent> listener) {
        // It never changes.
    }

    @Override
    public void removeListener(Consumer<RecordingEvent> listener) {
        // It never changes.
    }
}
