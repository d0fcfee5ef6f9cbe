// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import java.util.List;
import org.speechemotion.model.recognize.ChannelAnalysis;
import org.speechemotion.model.timeline.LabelledSpan;

/**
 * How well the analysis of a recording agrees with the truth, as it is written into results.
 *
 * @param duration seconds of the recording
 * @param errorRate emotion diarization error rate, the four parts over the duration; see {@link TimelineFigures}
 * @param falseAlarm seconds of neutral that were called emotional
 * @param missed seconds of emotion that were called neutral
 * @param confused seconds of a wrong emotion
 * @param overlap seconds of an extra emotion beside the right one
 * @param neutralEverywhere the error rate of an answer that is neutral everywhere: what a timeline is worth is below
 * @param transitionF1 harmonic mean of precision and recall of the changes of emotion, within 0.5 s
 * @param transitionPrecision part of the predicted changes that are true
 * @param transitionRecall part of the true changes that were found
 * @param trueTransitions number of true changes
 * @param saidTransitions number of predicted changes
 * @param foundTransitions number of true changes that were found
 * @param speechErrorRate missed speech and false alarms over the labelled time
 * @param speech seconds of labelled time
 * @param missedSpeech seconds of it where no speech was found
 * @param falseSpeech seconds of speech that are not labelled
 */
public record DiarizationFigures(
        double duration,
        double errorRate,
        double falseAlarm,
        double missed,
        double confused,
        double overlap,
        double neutralEverywhere,
        double transitionF1,
        double transitionPrecision,
        double transitionRecall,
        int trueTransitions,
        int saidTransitions,
        int foundTransitions,
        double speechErrorRate,
        double speech,
        double missedSpeech,
        double falseSpeech) {

    /**
     * Compares an analysis with the truth.
     *
     * @param truth labelled stretches in order of time
     * @param channel what was recognised
     * @param duration of the recording in seconds
     */
    public static DiarizationFigures of(List<LabelledSpan> truth, ChannelAnalysis channel, double duration) {
        List<LabelledSpan> said = channel.timeline().segments().stream()
                .map(segment -> new LabelledSpan(segment.span(), segment.emotion()))
                .toList();
        return of(
                TimelineFigures.of(truth, said, duration),
                SpeechFigures.of(truth, channel.speech(), duration),
                TimelineFigures.of(truth, List.of(), duration).missed());
    }

    /** Several recordings as one; at least one. */
    public static DiarizationFigures together(List<DiarizationFigures> recordings) {
        return of(
                recordings.stream()
                        .map(DiarizationFigures::emotions)
                        .reduce(TimelineFigures::plus)
                        .orElseThrow(),
                recordings.stream()
                        .map(each -> new SpeechFigures(each.speech, each.missedSpeech, each.falseSpeech))
                        .reduce(SpeechFigures::plus)
                        .orElseThrow(),
                recordings.stream()
                        .mapToDouble(each -> each.neutralEverywhere * each.duration)
                        .sum());
    }

    private TimelineFigures emotions() {
        return new TimelineFigures(
                duration, falseAlarm, missed, confused, overlap, trueTransitions, saidTransitions, foundTransitions);
    }

    private static DiarizationFigures of(TimelineFigures emotions, SpeechFigures speech, double emotional) {
        return new DiarizationFigures(
                emotions.duration(),
                emotions.errorRate(),
                emotions.falseAlarm(),
                emotions.missed(),
                emotions.confused(),
                emotions.overlap(),
                emotions.duration() == 0 ? 0 : emotional / emotions.duration(),
                emotions.transitionF1(),
                emotions.transitionPrecision(),
                emotions.transitionRecall(),
                emotions.trueTransitions(),
                emotions.saidTransitions(),
                emotions.foundTransitions(),
                speech.errorRate(),
                speech.truth(),
                speech.missed(),
                speech.falseAlarm());
    }
}
