// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.label.EmotionScores;
import org.speechemotion.model.label.EmotionSet;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.model.recognize.ChannelAnalysis;
import org.speechemotion.model.recognize.RecordingAnalysis;
import org.speechemotion.model.store.ModelCard;
import org.speechemotion.model.timeline.EmotionSegment;
import org.speechemotion.model.timeline.EmotionTimeline;
import org.speechemotion.model.timeline.Transition;

/**
 * What the tracks of a model still tell of the analysis that they come from: speech, segments and transitions, but not the
 * probabilities over time, nor more of the model than its name, version and checksum.
 *
 * @param recording what was analysed
 * @param tracks all tracks of it; those of people are left out
 */
public record StoredProposals(Recording recording, List<AnnotationTrack> tracks) {

    /** Keeps the tracks of models. */
    public StoredProposals {
        tracks = tracks.stream()
                .filter(track -> track.kind() == TrackKind.MACHINE)
                .toList();
    }

    /** The analysis, if there is a track with emotions. */
    public Optional<RecordingAnalysis> analysis() {
        return track(TrackContent.EMOTION).map(emotions -> {
            TreeSet<Integer> channels = new TreeSet<>(emotions.channels());
            track(TrackContent.SPEECH).ifPresent(speech -> channels.addAll(speech.channels()));
            return new RecordingAnalysis(
                    recording,
                    card(emotions),
                    emotions.provenance().settings().orElse(AnalysisSettings.DEFAULT),
                    channels.stream().map(channel -> channel(channel, emotions)).toList());
        });
    }

    private Optional<AnnotationTrack> track(TrackContent content) {
        return tracks.stream().filter(track -> track.content() == content).findFirst();
    }

    private static ModelCard card(AnnotationTrack emotions) {
        Provenance model = emotions.provenance();
        List<Emotion> known = emotions.vocabulary().labels().stream()
                .flatMap(label -> Emotion.of(label).stream())
                .toList();
        return new ModelCard(
                model.author(),
                model.version(),
                "",
                known,
                null,
                null,
                null,
                1,
                null,
                null,
                List.of(),
                "",
                model.sha256());
    }

    private ChannelAnalysis channel(int channel, AnnotationTrack emotions) {
        List<TimeSpan> speech = track(TrackContent.SPEECH)
                .map(track ->
                        track.ofChannel(channel).stream().map(Annotation::span).toList())
                .orElse(List.of());
        List<EmotionSegment> segments = emotions.ofChannel(channel).stream()
                .flatMap(annotation -> segment(annotation).stream())
                .toList();
        List<Transition> transitions = track(TrackContent.TRANSITION)
                .map(track -> track.ofChannel(channel).stream()
                        .flatMap(annotation -> transition(annotation).stream())
                        .toList())
                .orElseGet(() -> EmotionTimeline.of(segments).transitions());
        return new ChannelAnalysis(channel, speech, List.of(), new EmotionTimeline(segments, transitions));
    }

    private static Optional<EmotionSegment> segment(Annotation annotation) {
        return Emotion.of(annotation.label()).map(emotion -> {
            EmotionScores scores = annotation
                    .scores()
                    .orElseGet(() -> new EmotionScores(new EmotionSet(List.of(emotion)), new float[] {1}));
            return new EmotionSegment(
                    annotation.span(), emotion, annotation.confidence().orElse(scores.of(emotion)), scores);
        });
    }

    private static Optional<Transition> transition(Annotation annotation) {
        return TransitionLabel.parse(annotation.label())
                .flatMap(label -> Emotion.of(label.from()).flatMap(from -> Emotion.of(label.to())
                        .map(to -> new Transition(
                                annotation.span().start(),
                                from,
                                to,
                                annotation.confidence().orElse(1)))));
    }
}
