// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.ChannelSelection;
import org.speechemotion.model.evaluate.TimelineFigures;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.model.recognize.ChannelAnalysis;
import org.speechemotion.model.recognize.RecordingAnalysis;
import org.speechemotion.model.recognize.RecordingAnalyzer;
import org.speechemotion.model.timeline.LabelledSpan;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.exchange.AnnotationReaders;

/** Compares the timeline of a recording with its truth. */
record TimelineEvaluation(String recording, TimelineFigures emotions, SpeechFigures speech) {

    /**
     * How much speech was found.
     *
     * @param truth seconds of labelled time
     * @param missed seconds of it that were not found
     * @param falseAlarm seconds that were called speech but are not labelled
     */
    record SpeechFigures(double truth, double missed, double falseAlarm) {}

    static TimelineEvaluation of(
            Path recording, Path truth, RecordingAnalyzer analyzer, AnalysisSettings settings, TaskMonitor monitor)
            throws IOException {
        List<LabelledSpan> labels = labels(truthOf(recording, truth));
        RecordingAnalysis analysis = analyzer.analyze(recording, ChannelSelection.MIX, settings, monitor);
        ChannelAnalysis channel = analysis.channels().get(0);
        double duration = analysis.recording().duration();
        List<LabelledSpan> said = channel.timeline().segments().stream()
                .map(segment -> new LabelledSpan(segment.span(), segment.emotion()))
                .toList();
        return new TimelineEvaluation(
                recording.toString(),
                TimelineFigures.of(labels, said, duration),
                speech(labels, channel.speech(), duration));
    }

    /** The truth itself if it is a file, else the file in the folder that is named as the recording is. */
    private static Path truthOf(Path recording, Path truth) throws IOException {
        if (!Files.isDirectory(truth)) {
            return truth;
        }
        String name = recording.getFileName().toString();
        String base = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        for (String extension : AnnotationReaders.extensions()) {
            Path file = truth.resolve(base + "." + extension);
            if (Files.exists(file)) {
                return file;
            }
        }
        throw new IOException(truth + ": there is no file with the truth of " + name + "; it is to be named " + base
                + " and to end in one of " + String.join(", ", AnnotationReaders.extensions()));
    }

    private static List<LabelledSpan> labels(Path truth) throws IOException {
        List<LabelledSpan> labels = new ArrayList<>();
        for (Annotation annotation : AnnotationReaders.read(truth)) {
            Emotion emotion = Emotion.of(annotation.label())
                    .orElseThrow(() -> new IOException(
                            truth + ": the label \"" + annotation.label() + "\" is no emotion that is known"));
            labels.add(new LabelledSpan(annotation.span(), emotion));
        }
        return labels;
    }

    private static SpeechFigures speech(List<LabelledSpan> truth, List<TimeSpan> found, double duration) {
        // As emotions of one kind, so that speech and silence are what is told apart.
        TimelineFigures figures = TimelineFigures.of(
                truth.stream()
                        .map(label -> new LabelledSpan(label.span(), Emotion.OTHER))
                        .toList(),
                found.stream()
                        .map(span -> new LabelledSpan(span, Emotion.OTHER))
                        .toList(),
                duration);
        double labelled =
                truth.stream().mapToDouble(label -> label.span().duration()).sum();
        return new SpeechFigures(labelled, figures.missed(), figures.falseAlarm());
    }
}
