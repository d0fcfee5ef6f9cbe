// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.audio.ChannelSelection;
import org.speechemotion.model.corpus.Clip;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.label.EmotionSet;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.model.recognize.RecordingAnalysis;
import org.speechemotion.model.recognize.RecordingAnalyzer;
import org.speechemotion.model.session.ClipSamples;
import org.speechemotion.model.session.Session;
import org.speechemotion.model.session.SessionMaker;
import org.speechemotion.model.session.SessionSettings;

/**
 * The figures of a model on sessions that were assembled from the clips of a corpus: the whole analysis, from the
 * recording to the timeline.
 *
 * @param corpus name of the corpus
 * @param protocol what the sessions are and whether the model heard the speakers
 * @param emotions the emotions in the sessions
 * @param together all sessions as one
 * @param errorRate emotion diarization error rate with its 95 % interval by bootstrap over sessions; null if there is one
 *     session, which has no interval
 * @param transitionF1 likewise
 * @param sessions each by itself
 */
public record SessionEvaluation(
        String corpus,
        String protocol,
        List<String> emotions,
        DiarizationFigures together,
        Evaluation.Interval errorRate,
        Evaluation.Interval transitionF1,
        List<Each> sessions) {

    private static final double ASSEMBLING = 0.4;

    /**
     * One session.
     *
     * @param seed what it was made from
     * @param speakers who speaks
     * @param figures how well it was recognised
     */
    public record Each(long seed, List<String> speakers, DiarizationFigures figures) {}

    /**
     * Makes sessions and analyses them.
     *
     * @param clips what they are made from: of one corpus, at least one, with emotions that the model knows
     * @param speakers a plain word on the speakers and how recordings are normalised, for the protocol
     * @param files where the sessions are while they are analysed
     * @throws IOException if a clip cannot be read or a session cannot be written; one line for a person
     */
    public static SessionEvaluation of(
            List<Clip> clips,
            String speakers,
            SessionPlan plan,
            RecordingAnalyzer analyzer,
            AnalysisSettings settings,
            SessionFiles files,
            TaskMonitor monitor)
            throws IOException {
        String corpus = clips.get(0).corpus();
        SessionMaker maker = new SessionMaker(clips, ClipSamples.TRIMMED_FILES, plan.settings());
        List<Each> sessions = new ArrayList<>();
        for (int i = 0; i < plan.count(); i++) {
            monitor.checkCancelled();
            TaskMonitor part = monitor.part((double) i / plan.count(), (i + 1.0) / plan.count());
            Session session = maker.make(plan.seed() + i, part.part(0, ASSEMBLING));
            sessions.add(analyze(session, corpus, analyzer, settings, files, part.part(ASSEMBLING, 1)));
        }
        EmotionSet emotions = EmotionSet.of(clips.stream().map(Clip::emotion).toList());
        return of(corpus, protocol(speakers, plan, emotions), emotions.labels(), sessions);
    }

    private static Each analyze(
            Session session,
            String corpus,
            RecordingAnalyzer analyzer,
            AnalysisSettings settings,
            SessionFiles files,
            TaskMonitor monitor)
            throws IOException {
        Path recording = files.write(corpus + "-" + session.seed(), session);
        try {
            RecordingAnalysis analysis = analyzer.analyze(recording, ChannelSelection.MIX, settings, monitor);
            return new Each(
                    session.seed(),
                    session.speakers(),
                    DiarizationFigures.of(session.truth(), analysis.channels().get(0), session.duration()));
        } finally {
            files.release(recording);
        }
    }

    /** Sums up sessions; at least one. */
    static SessionEvaluation of(String corpus, String protocol, List<String> emotions, List<Each> sessions) {
        List<DiarizationFigures> figures = sessions.stream().map(Each::figures).toList();
        DiarizationFigures together = DiarizationFigures.together(figures);
        boolean several = sessions.size() > 1;
        List<DiarizationFigures> resamples = Bootstrap.resamples(figures, DiarizationFigures::together);
        return new SessionEvaluation(
                corpus,
                protocol,
                emotions,
                together,
                several ? Bootstrap.interval(together, resamples, DiarizationFigures::errorRate) : null,
                several ? Bootstrap.interval(together, resamples, DiarizationFigures::transitionF1) : null,
                List.copyOf(sessions));
    }

    /**
     * The sessions of several models, each with speakers of its own, as one.
     *
     * @param parts at least one, of one corpus
     */
    public static SessionEvaluation pooled(List<SessionEvaluation> parts) {
        SessionEvaluation first = parts.get(0);
        return of(
                first.corpus,
                "pooled over " + parts.size() + " models, each with speakers that it did not hear: " + first.protocol,
                first.emotions,
                parts.stream().flatMap(part -> part.sessions.stream()).toList());
    }

    private static String protocol(String speakers, SessionPlan plan, EmotionSet emotions) {
        SessionSettings settings = plan.settings();
        return String.format(
                Locale.ROOT,
                "diarization; %s; %d sessions of %.0f s, %s, %.0f %% of the speech neutral, seed %d; %s",
                speakers,
                plan.count(),
                settings.seconds(),
                settings.snr() == SessionSettings.NO_NOISE
                        ? "no noise"
                        : String.format(Locale.ROOT, "noise %.0f dB below the speech", settings.snr()),
                emotions.indexOf(Emotion.NEUTRAL) < 0 ? 0 : 100 * settings.neutralShare(),
                plan.seed(),
                String.join(", ", emotions.labels()));
    }
}
