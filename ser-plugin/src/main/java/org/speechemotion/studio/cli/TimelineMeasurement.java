// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.audio.ChannelSelection;
import org.speechemotion.model.evaluate.DiarizationFigures;
import org.speechemotion.model.evaluate.TimelineEvaluation;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.model.recognize.RecordingAnalysis;
import org.speechemotion.model.recognize.RecordingAnalyzer;
import org.speechemotion.model.timeline.LabelledSpan;

/**
 * Compares the timeline of a recording with its truth.
 *
 * @param settings how it is analysed
 * @param truth the known emotions
 */
record TimelineMeasurement(AnalysisSettings settings, TimelineTruth truth) {

    TimelineEvaluation.Each measure(RecordingAnalyzer analyzer, Path recording, TaskMonitor monitor)
            throws IOException {
        List<LabelledSpan> labels = truth.of(recording);
        RecordingAnalysis analysis = analyzer.analyze(recording, ChannelSelection.MIX, settings, monitor);
        return new TimelineEvaluation.Each(
                recording.toString(),
                DiarizationFigures.of(
                        labels, analysis.channels().get(0), analysis.recording().duration()));
    }
}
