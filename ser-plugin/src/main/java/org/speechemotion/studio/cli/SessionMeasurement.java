// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.model.corpus.Clip;
import org.speechemotion.model.corpus.Corpora;
import org.speechemotion.model.corpus.Corpus;
import org.speechemotion.model.corpus.FeatureCache;
import org.speechemotion.model.evaluate.ClipGroup;
import org.speechemotion.model.evaluate.ClipGroup.Independence;
import org.speechemotion.model.evaluate.SessionEvaluation;
import org.speechemotion.model.evaluate.SessionFiles;
import org.speechemotion.model.evaluate.SessionPlan;
import org.speechemotion.model.evaluate.TimelineTuning;
import org.speechemotion.model.evaluate.TrainingOverlap;
import org.speechemotion.model.label.EmotionSet;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.model.recognize.EmotionRecognizer;
import org.speechemotion.model.recognize.RecordingAnalyzer;
import org.speechemotion.model.store.ModelFolder;

/**
 * Measures a model on sessions that are assembled from the clips of a corpus.
 *
 * @param settings how they are analysed
 * @param speakers whose clips are used
 * @param allSpeakers whether speakers are used that the model knows
 * @param plan which sessions are made
 * @param files where they are
 * @param cache where features are kept
 */
record SessionMeasurement(
        AnalysisSettings settings,
        SpeakerChoice speakers,
        boolean allSpeakers,
        SessionPlan plan,
        SessionFiles files,
        Path cache) {

    /** Of what clips sessions are made unless all speakers are wanted: the first of these that there are. */
    private static final List<Set<Independence>> USED_FIRST =
            List.of(Set.of(Independence.SPEAKER_INDEPENDENT, Independence.NOT_KNOWN), Set.of(Independence.VALIDATION));

    private static final double CHOOSING = 0.3;

    SessionEvaluation measure(MeasuredModel model, Path folder, TaskMonitor monitor) throws IOException {
        Corpus corpus = speakers.of(Corpora.read(folder));
        List<SessionEvaluation> parts = new ArrayList<>();
        int count = model.folds().size();
        for (int i = 0; i < count; i++) {
            ModelFolder fold = model.folds().get(i);
            TaskMonitor part = monitor.part((double) i / count, (i + 1.0) / count);
            List<ClipGroup> groups = groups(corpus, fold, part.part(0, CHOOSING));
            if (model.crossValidation()) {
                groups = groups.stream()
                        .filter(group -> group.independence() == Independence.SPEAKER_INDEPENDENT)
                        .toList();
            } else if (!allSpeakers) {
                groups = leastKnown(groups);
            }
            if (!groups.isEmpty()) {
                parts.add(measure(fold, groups, part.part(CHOOSING, 1)));
            }
        }
        if (parts.isEmpty()) {
            throw new IOException(folder + ": the model " + model.name()
                    + " heard all of these speakers in its training"
                    + (model.crossValidation() ? "" : "; --all-speakers uses them nevertheless"));
        }
        return model.crossValidation() ? SessionEvaluation.pooled(parts) : parts.get(0);
    }

    /**
     * Tries settings on sessions of the speakers that chose the epoch: those of a test must not choose anything.
     *
     * @throws IOException if there are none, or a clip cannot be read; one line for a person
     */
    TimelineTuning tune(MeasuredModel model, Path folder, TimelineTuning tuning, TaskMonitor monitor)
            throws IOException {
        ModelFolder single = model.first();
        List<Clip> clips = groups(speakers.of(Corpora.read(folder)), single, monitor.part(0, CHOOSING)).stream()
                .filter(group -> allSpeakers || group.independence() == Independence.VALIDATION)
                .flatMap(group -> group.clips().stream())
                .toList();
        if (clips.isEmpty()) {
            throw new IOException(folder + ": none of these speakers was in the validation part of the model "
                    + model.name() + "; --all-speakers tunes on all of them, whose figures are then no test");
        }
        try (RecordingAnalyzer analyzer = EmotionRecognizer.load(single)) {
            tuning.add(clips, plan, analyzer, files, monitor.part(CHOOSING, 1));
        }
        return tuning;
    }

    private List<ClipGroup> groups(Corpus corpus, ModelFolder model, TaskMonitor monitor) throws IOException {
        EmotionSet emotions = settings.choice(model.card());
        List<Clip> clips = corpus.clips().stream()
                .filter(clip -> emotions.indexOf(clip.emotion()) >= 0)
                .toList();
        if (clips.isEmpty()) {
            throw new IOException(
                    corpus.name() + ": there are no clips with any of " + String.join(", ", emotions.labels()));
        }
        if (model.clips().marks().isEmpty()) {
            // Features would tell the clips' sound, but there is nothing to compare it with.
            return TrainingOverlap.of(model.card(), clip -> false).groups(clips);
        }
        FeatureCache features = FeatureCache.of(clips, model.card().features(), cache, monitor);
        return TrainingOverlap.of(model, clips, features).groups(clips);
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

    private SessionEvaluation measure(ModelFolder model, List<ClipGroup> groups, TaskMonitor monitor)
            throws IOException {
        List<Clip> clips =
                groups.stream().flatMap(group -> group.clips().stream()).toList();
        String protocol = groups.stream().map(ClipGroup::protocol).collect(Collectors.joining("; ")) + "; "
                + model.card().normalization().recordingProtocol();
        try (RecordingAnalyzer analyzer = EmotionRecognizer.load(model)) {
            return SessionEvaluation.of(clips, protocol, plan, analyzer, settings, files, monitor);
        }
    }
}
