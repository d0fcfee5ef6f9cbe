// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.model.recognize.AnalysisSettings;

class RecordingAnnotationsTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @Test
    void anAnalysisBecomesThreeTracksOfItsModel() {
        RecordingAnnotations talk = RecordingAnnotations.of(SampleAnalyses.talk(Path.of("talk.wav")), NOW);
        assertThat(talk.tracks()).extracting(AnnotationTrack::name).containsExactly("speech", "emotion", "transitions");
        assertThat(talk.tracks()).extracting(AnnotationTrack::kind).containsOnly(TrackKind.MACHINE);
        Provenance model = talk.tracks(TrackContent.EMOTION).get(0).provenance();
        assertThat(model.author()).isEqualTo("toy");
        assertThat(model.time()).contains(NOW);
        assertThat(talk.tracks(TrackContent.EMOTION).get(0).vocabulary().labels())
                .containsExactly("neutral", "happy", "angry");
        assertThat(model.settings()).contains(AnalysisSettings.DEFAULT);
    }

    @Test
    void segmentsAndTransitionsKeepWhatTheAnalysisSays() {
        RecordingAnnotations talk = RecordingAnnotations.of(SampleAnalyses.talk(Path.of("talk.wav")), NOW);
        List<Annotation> emotions = talk.tracks(TrackContent.EMOTION).get(0).annotations();
        assertThat(emotions).extracting(Annotation::label).containsExactly("neutral", "angry", "happy");
        assertThat(emotions.get(0).confidence()).isEqualTo(OptionalDouble.of(0.8f));
        List<Annotation> transitions =
                talk.tracks(TrackContent.TRANSITION).get(0).annotations();
        assertThat(transitions).extracting(Annotation::label).containsExactly("neutral > angry", "angry > happy");
        assertThat(transitions).allMatch(Annotation::isPoint);
        assertThat(transitions.get(1).span().start()).isEqualTo(8);
    }

    @Test
    void aChannelWithoutSpeechIsStillOneThatWasLookedAt() {
        RecordingAnnotations dialogue = RecordingAnnotations.of(SampleAnalyses.dialogue(Path.of("two.wav")), NOW);
        AnnotationTrack emotions = dialogue.tracks(TrackContent.EMOTION).get(0);
        assertThat(emotions.channels()).containsExactly(0, 1);
        assertThat(emotions.ofChannel(0)).isEmpty();
        assertThat(emotions.ofChannel(1)).hasSize(1);
    }

    @Test
    void aTrackOrdersItsAnnotations() {
        Annotation late = Annotation.of(0, new TimeSpan(5, 6), "late");
        Annotation early = Annotation.of(0, new TimeSpan(1, 6), "early");
        Annotation other = Annotation.of(1, new TimeSpan(0, 1), "other");
        assertThat(track(List.of(0, 1), other, late, early).annotations()).containsExactly(early, late, other);
    }

    @Test
    void aTrackTakesNoAnnotationOfAnotherChannel() {
        Annotation other = Annotation.of(1, new TimeSpan(0, 1), "other");
        assertThatThrownBy(() -> track(List.of(0), other)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTransitionIsReadBackFromItsLabel() {
        TransitionLabel label = new TransitionLabel("neutral", "angry");
        assertThat(TransitionLabel.parse(label.text())).contains(label);
        assertThat(TransitionLabel.parse("angry")).isEmpty();
    }

    private static AnnotationTrack track(List<Integer> channels, Annotation... annotations) {
        return new AnnotationTrack(
                "mine",
                TrackKind.ANNOTATOR,
                TrackContent.EMOTION,
                Provenance.ofPerson("me"),
                Vocabulary.FREE,
                channels,
                List.of(annotations));
    }
}
