// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.dsp.audio.AudioFiles;
import org.speechemotion.dsp.audio.AudioSource;
import org.speechemotion.dsp.audio.ChannelSelection;
import org.speechemotion.dsp.audio.Recording;
import org.speechemotion.model.SyntheticCorpus;
import org.speechemotion.model.corpus.Corpora;
import org.speechemotion.model.corpus.Corpus;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.model.recognize.ChannelAnalysis;
import org.speechemotion.model.recognize.RecordingAnalysis;
import org.speechemotion.model.recognize.RecordingAnalyzer;
import org.speechemotion.model.session.Session;
import org.speechemotion.model.session.SessionSettings;
import org.speechemotion.model.timeline.EmotionSegment;
import org.speechemotion.model.timeline.EmotionTimeline;
import org.speechemotion.model.timeline.LabelledSpan;

class SessionEvaluationTest {

    private static final SessionPlan PLAN =
            new SessionPlan(3, 5, SessionSettings.DEFAULT.withSeconds(20).withSnr(30));

    @TempDir
    Path folder;

    /** Keeps sessions in a list and says of each what the analyzer is to say. */
    private final class Known implements SessionFiles, RecordingAnalyzer {

        private final List<Session> sessions = new ArrayList<>();
        private final boolean knows;

        Known(boolean knows) {
            this.knows = knows;
        }

        @Override
        public Path write(String name, Session session) throws IOException {
            sessions.add(session);
            return SessionFiles.TEMPORARY.write(name, session);
        }

        @Override
        public void release(Path recording) throws IOException {
            SessionFiles.TEMPORARY.release(recording);
            assertThat(recording.getParent()).doesNotExist();
        }

        @Override
        public RecordingAnalysis analyze(
                Path file, ChannelSelection channels, AnalysisSettings settings, TaskMonitor monitor)
                throws IOException {
            Recording recording;
            try (AudioSource source = AudioFiles.open(file)) {
                recording = source.recording();
            }
            List<LabelledSpan> truth = knows ? sessions.get(sessions.size() - 1).truth() : List.of();
            List<TimeSpan> speech = truth.stream().map(LabelledSpan::span).toList();
            List<EmotionSegment> segments = truth.stream()
                    .map(label -> new EmotionSegment(label.span(), label.emotion(), 1, null))
                    .toList();
            return new RecordingAnalysis(
                    recording,
                    null,
                    settings,
                    List.of(new ChannelAnalysis(0, speech, List.of(), new EmotionTimeline(segments, List.of()))));
        }

        @Override
        public void close() {}
    }

    private SessionEvaluation evaluate(boolean knows, TaskMonitor monitor) throws IOException {
        Path tones = folder.resolve("tones");
        Corpus corpus = Corpora.read(Files.exists(tones) ? tones : SyntheticCorpus.write(tones, 3, 4));
        Known known = new Known(knows);
        return SessionEvaluation.of(
                corpus.clips(), "no speaker was heard", PLAN, known, AnalysisSettings.DEFAULT, known, monitor);
    }

    @Test
    void whoKnowsTheTruthMakesNoError() throws IOException {
        SessionEvaluation evaluation = evaluate(true, TaskMonitor.NONE);
        assertThat(evaluation.errorRate()).isEqualTo(new Evaluation.Interval(0, 0, 0));
        assertThat(evaluation.together().transitionF1()).isEqualTo(1);
        assertThat(evaluation.together().speechErrorRate()).isZero();
        assertThat(evaluation.together().duration()).isCloseTo(60, within(1e-6));
        assertThat(evaluation.sessions())
                .extracting(SessionEvaluation.Each::seed)
                .containsExactly(5L, 6L, 7L);
        assertThat(evaluation.emotions()).containsExactly("neutral", "sad", "angry");
        assertThat(evaluation.protocol()).contains("no speaker was heard").contains("3 sessions of 20 s");
    }

    @Test
    void whoSaysNothingIsAsGoodAsNeutralEverywhere() throws IOException {
        SessionEvaluation evaluation = evaluate(false, TaskMonitor.NONE);
        DiarizationFigures together = evaluation.together();
        assertThat(together.errorRate()).isBetween(0.05, 0.7).isCloseTo(together.neutralEverywhere(), within(1e-12));
        assertThat(together.missed()).isCloseTo(together.errorRate() * 60, within(1e-9));
        assertThat(together.speechErrorRate()).isCloseTo(1, within(1e-9));
        assertThat(evaluation.errorRate().low()).isLessThanOrEqualTo(together.errorRate());
        assertThat(evaluation.errorRate().high()).isGreaterThanOrEqualTo(together.errorRate());
        assertThat(together.trueTransitions())
                .isEqualTo(evaluation.sessions().stream()
                        .mapToInt(each -> each.figures().trueTransitions())
                        .sum());
    }

    @Test
    void recordingsTogetherWeighAsMuchAsTheyLast() {
        DiarizationFigures first = figures(10, Emotion.SAD);
        DiarizationFigures second = figures(30, Emotion.NEUTRAL);
        DiarizationFigures both = DiarizationFigures.together(List.of(first, second));
        assertThat(first.neutralEverywhere()).isCloseTo(0.5, within(1e-9));
        assertThat(both.errorRate()).isCloseTo(5.0 / 40, within(1e-9));
        assertThat(both.neutralEverywhere()).isCloseTo(5.0 / 40, within(1e-9));
    }

    /** Nothing was found in a recording whose first half has an emotion. */
    private static DiarizationFigures figures(double duration, Emotion emotion) {
        return DiarizationFigures.of(
                List.of(new LabelledSpan(new TimeSpan(0, duration / 2), emotion)),
                new ChannelAnalysis(0, List.of(), List.of(), EmotionTimeline.of(List.of())),
                duration);
    }

    @Test
    void itEndsWhenItIsCancelled() {
        TaskMonitor cancelling = new TaskMonitor() {
            @Override
            public void progress(double fraction, String step) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> evaluate(true, cancelling)).isInstanceOf(CancellationException.class);
    }
}
