// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.audio.ChannelSelection;
import org.speechemotion.model.corpus.Clip;
import org.speechemotion.model.corpus.Corpora;
import org.speechemotion.model.corpus.Corpus;
import org.speechemotion.model.corpus.FeatureCache;
import org.speechemotion.model.evaluate.ClipGroup;
import org.speechemotion.model.evaluate.ClipGroup.Independence;
import org.speechemotion.model.evaluate.CorpusEvaluation;
import org.speechemotion.model.evaluate.CorpusEvaluator;
import org.speechemotion.model.evaluate.DiarizationFigures;
import org.speechemotion.model.evaluate.NoisePlan;
import org.speechemotion.model.evaluate.SessionEvaluation;
import org.speechemotion.model.evaluate.SessionFiles;
import org.speechemotion.model.evaluate.SessionPlan;
import org.speechemotion.model.evaluate.TimelineEvaluation;
import org.speechemotion.model.evaluate.TrainingOverlap;
import org.speechemotion.model.label.EmotionSet;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.model.recognize.EmotionRecognizer;
import org.speechemotion.model.recognize.RecordingAnalysis;
import org.speechemotion.model.recognize.RecordingAnalyzer;
import org.speechemotion.model.store.ModelFolder;

/** Measures one model on inputs of all kinds; an input that cannot be used is reported and passed over. */
final class ModelMeasurement {

    /** Of what clips sessions are made unless all speakers are wanted: the first of these that there are. */
    private static final List<Set<Independence>> USED_FIRST =
            List.of(Set.of(Independence.SPEAKER_INDEPENDENT, Independence.NOT_KNOWN), Set.of(Independence.VALIDATION));

    private final ModelFolder model;
    private final AnalysisSettings settings;
    private final EmotionSet emotions;
    private final SpeakerChoice speakers;
    private final TerminalProgress progress;
    private int failures;

    /**
     * Begins.
     *
     * @throws org.speechemotion.model.recognize.UnknownEmotionException if the model lacks an emotion of the settings
     */
    ModelMeasurement(ModelFolder model, AnalysisSettings settings, SpeakerChoice speakers, TerminalProgress progress) {
        this.model = model;
        this.settings = settings;
        this.speakers = speakers;
        this.progress = progress;
        emotions = settings.choice(model.card());
    }

    /** How many inputs could not be used. */
    int failures() {
        return failures;
    }

    /** What is done with one input. */
    @FunctionalInterface
    private interface Step<R> {
        R measure(Path input, TaskMonitor monitor) throws IOException;
    }

    /** Clips of speakers that the model did not hear, or else of those that chose its epoch. */
    private static List<ClipGroup> leastKnown(List<ClipGroup> groups) {
        for (Set<Independence> wanted : USED_FIRST) {
            List<ClipGroup> used = groups.stream()
                    .filter(group -> wanted.contains(group.independence()))
                    .toList();
            if (!used.isEmpty()) {
                return used;
            }
        }
        return List.of();
    }

    private <R> List<R> each(List<Path> inputs, Step<R> step) {
        List<R> results = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            try {
                results.add(step.measure(
                        inputs.get(i), progress.part((double) i / inputs.size(), (i + 1.0) / inputs.size())));
            } catch (IOException e) {
                progress.message(Failures.describe(e));
                failures++;
            }
        }
        return results;
    }

    /** The figures on the clips of corpora, as they are and in noise. */
    List<CorpusEvaluation> clips(List<Path> corpora, NoisePlan noise, Path cache) {
        CorpusEvaluator evaluator = new CorpusEvaluator(model, emotions, noise, cache);
        return each(
                corpora,
                (folder, monitor) ->
                        CorpusEvaluation.of(evaluator.predict(speakers.of(Corpora.read(folder)), monitor)));
    }

    /** The figures on sessions that are assembled from the clips of corpora. */
    List<SessionEvaluation> sessions(
            List<Path> corpora, SessionPlan plan, SessionFiles files, boolean allSpeakers, Path cache)
            throws IOException {
        try (RecordingAnalyzer analyzer = EmotionRecognizer.load(model)) {
            return each(corpora, (folder, monitor) -> {
                Corpus corpus = speakers.of(Corpora.read(folder));
                List<Clip> known = corpus.clips().stream()
                        .filter(clip -> emotions.indexOf(clip.emotion()) >= 0)
                        .toList();
                if (known.isEmpty()) {
                    throw new IOException(
                            folder + ": there are no clips with any of " + String.join(", ", emotions.labels()));
                }
                FeatureCache features = FeatureCache.of(known, model.card().features(), cache, monitor.part(0, 0.3));
                List<ClipGroup> groups =
                        TrainingOverlap.of(model, known, features).groups(known);
                List<ClipGroup> used = allSpeakers ? groups : leastKnown(groups);
                if (used.isEmpty()) {
                    throw new IOException(folder + ": the model " + model.name()
                            + " heard all of these speakers in its training; --all-speakers uses them nevertheless");
                }
                List<Clip> clips =
                        used.stream().flatMap(group -> group.clips().stream()).toList();
                String protocol = used.stream().map(ClipGroup::protocol).collect(Collectors.joining("; ")) + "; "
                        + model.card().normalization().scope().recordingProtocol();
                return SessionEvaluation.of(clips, protocol, plan, analyzer, settings, files, monitor.part(0.3, 1));
            });
        }
    }

    /** The figures on recordings whose emotions are known over time; null if none could be used. */
    TimelineEvaluation timelines(List<Path> recordings, TimelineTruth truth) throws IOException {
        try (RecordingAnalyzer analyzer = EmotionRecognizer.load(model)) {
            List<TimelineEvaluation.Each> results = each(recordings, (recording, monitor) -> {
                var labels = truth.of(recording);
                RecordingAnalysis analysis = analyzer.analyze(recording, ChannelSelection.MIX, settings, monitor);
                return new TimelineEvaluation.Each(
                        recording.toString(),
                        DiarizationFigures.of(
                                labels,
                                analysis.channels().get(0),
                                analysis.recording().duration()));
            });
            return results.isEmpty() ? null : TimelineEvaluation.of(results);
        }
    }
}
