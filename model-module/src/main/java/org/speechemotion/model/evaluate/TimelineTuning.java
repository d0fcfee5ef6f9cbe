// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.speechemotion.dsp.TaskMonitor;
import org.speechemotion.dsp.audio.ChannelSelection;
import org.speechemotion.model.corpus.Clip;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.recognize.AnalysisSettings;
import org.speechemotion.model.recognize.ChannelAnalysis;
import org.speechemotion.model.recognize.RecordingAnalyzer;
import org.speechemotion.model.session.ClipSamples;
import org.speechemotion.model.session.Session;
import org.speechemotion.model.session.SessionMaker;

/**
 * Looks for the window, the shortest segment and the smoothing with which timelines of sessions err least. What is found is
 * as good as the speakers were unknown: use those of the validation part, never those of a test.
 */
public final class TimelineTuning {

    private static final double[] WINDOWS = {1, 1.5, 2, 2.5, 3};
    private static final double[] MINIMUM_SEGMENTS = {0.5, 1, 1.5, 2};
    private static final double[] SMOOTHINGS = {0.25, 0.5, 1, 2, 4};
    private static final double MAKING = 0.3;

    private final List<Emotion> emotions;
    private final Map<AnalysisSettings, List<DiarizationFigures>> figures = new LinkedHashMap<>();

    /**
     * One setting and what came of it.
     *
     * @param settings what was tried
     * @param together figures of all sessions as one
     */
    public record Trial(AnalysisSettings settings, DiarizationFigures together) {}

    /**
     * Starts without sessions.
     *
     * @param emotions to choose from; none for all that the model knows
     */
    public TimelineTuning(List<Emotion> emotions) {
        this.emotions = List.copyOf(emotions);
    }

    /**
     * Makes sessions and tries all settings on them.
     *
     * @param clips what they are made from: of one corpus, at least one, with emotions that the model knows
     * @param files where the sessions are while they are analysed
     * @throws IOException if a clip cannot be read or a session cannot be written; one line for a person
     */
    public void add(
            List<Clip> clips, SessionPlan plan, RecordingAnalyzer analyzer, SessionFiles files, TaskMonitor monitor)
            throws IOException {
        SessionMaker maker = new SessionMaker(clips, ClipSamples.TRIMMED_FILES, plan.settings());
        for (int i = 0; i < plan.count(); i++) {
            monitor.checkCancelled();
            TaskMonitor part = monitor.part((double) i / plan.count(), (i + 1.0) / plan.count());
            Session session = maker.make(plan.seed() + i, part.part(0, MAKING));
            Path recording = files.write(clips.get(0).corpus() + "-" + session.seed(), session);
            try {
                tryAll(session, recording, analyzer, part.part(MAKING, 1));
            } finally {
                files.release(recording);
            }
        }
    }

    private void tryAll(Session session, Path recording, RecordingAnalyzer analyzer, TaskMonitor monitor)
            throws IOException {
        for (int i = 0; i < WINDOWS.length; i++) {
            // The network's answers depend on the window alone, so that one analysis serves for all that follows it.
            AnalysisSettings first = new AnalysisSettings(WINDOWS[i], 1, 1, emotions);
            TaskMonitor part = monitor.part((double) i / WINDOWS.length, (i + 1.0) / WINDOWS.length);
            ChannelAnalysis heard = analyzer.analyze(recording, ChannelSelection.MIX, first, part)
                    .channels()
                    .get(0);
            for (double minimumSegment : MINIMUM_SEGMENTS) {
                for (double smoothing : SMOOTHINGS) {
                    AnalysisSettings settings = new AnalysisSettings(WINDOWS[i], minimumSegment, smoothing, emotions);
                    figures.computeIfAbsent(settings, key -> new ArrayList<>())
                            .add(DiarizationFigures.of(
                                    session.truth(), heard.decodedAnew(settings), session.duration()));
                }
            }
        }
    }

    /** All settings that were tried, the one with the least error first; among equals the one that finds more changes. */
    public List<Trial> trials() {
        return figures.entrySet().stream()
                .map(entry -> new Trial(entry.getKey(), DiarizationFigures.together(entry.getValue())))
                .sorted(Comparator.comparingDouble(
                                (Trial trial) -> trial.together().errorRate())
                        .thenComparing(trial -> -trial.together().transitionF1()))
                .toList();
    }
}
