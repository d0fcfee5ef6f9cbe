// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.model.recognize.ChannelAnalysis;
import org.speechemotion.model.recognize.RecordingAnalysis;
import org.speechemotion.model.timeline.EmotionSegment;
import org.speechemotion.model.timeline.Transition;

/**
 * A recording and all that is annotated in it.
 *
 * @param recording the recording
 * @param tracks its tracks, in the order in which they are shown
 */
public record RecordingAnnotations(Recording recording, List<AnnotationTrack> tracks) {

    private static final Vocabulary SPEECH = Vocabulary.ofLabels("speech", List.of("speech"));

    /** Keeps a copy. */
    public RecordingAnnotations {
        tracks = List.copyOf(tracks);
    }

    /** The tracks that are about {@code content}. */
    public List<AnnotationTrack> tracks(TrackContent content) {
        return tracks.stream().filter(track -> track.content() == content).toList();
    }

    /**
     * The proposals of a model as tracks: speech, emotion and transitions.
     *
     * @param now when they were made
     */
    public static RecordingAnnotations of(RecordingAnalysis analysis, Instant now) {
        List<Integer> channels = new ArrayList<>();
        List<Annotation> speech = new ArrayList<>();
        List<Annotation> emotions = new ArrayList<>();
        List<Annotation> transitions = new ArrayList<>();
        for (ChannelAnalysis analysed : analysis.channels()) {
            int channel = analysed.channel();
            channels.add(channel);
            analysed.speech()
                    .forEach(span -> speech.add(
                            Annotation.of(channel, span, SPEECH.labels().get(0))));
            analysed.timeline().segments().forEach(segment -> emotions.add(of(channel, segment)));
            analysed.timeline().transitions().forEach(transition -> transitions.add(of(channel, transition)));
        }
        Provenance model = Provenance.ofModel(analysis.model(), analysis.settings(), now);
        Vocabulary emotionWords = Vocabulary.ofLabels(
                "emotions of " + analysis.model().name(),
                analysis.settings().choice(analysis.model()).labels());
        return new RecordingAnnotations(
                analysis.recording(),
                List.of(
                        machineTrack("speech", TrackContent.SPEECH, model, SPEECH, channels, speech),
                        machineTrack("emotion", TrackContent.EMOTION, model, emotionWords, channels, emotions),
                        machineTrack(
                                "transitions",
                                TrackContent.TRANSITION,
                                model,
                                Vocabulary.FREE,
                                channels,
                                transitions)));
    }

    private static AnnotationTrack machineTrack(
            String name,
            TrackContent content,
            Provenance model,
            Vocabulary vocabulary,
            List<Integer> channels,
            List<Annotation> annotations) {
        return new AnnotationTrack(name, TrackKind.MACHINE, content, model, vocabulary, channels, annotations);
    }

    private static Annotation of(int channel, EmotionSegment segment) {
        return new Annotation(
                channel,
                segment.span(),
                segment.emotion().label(),
                OptionalDouble.of(segment.confidence()),
                Optional.of(segment.scores()),
                AnnotationDetails.NONE);
    }

    private static Annotation of(int channel, Transition transition) {
        return new Annotation(
                channel,
                new TimeSpan(transition.time(), transition.time()),
                new TransitionLabel(transition.from().label(), transition.to().label()).text(),
                OptionalDouble.of(transition.confidence()),
                Optional.empty(),
                AnnotationDetails.NONE);
    }
}
