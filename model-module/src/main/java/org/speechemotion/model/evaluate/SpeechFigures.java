// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import java.util.List;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.timeline.LabelledSpan;

/**
 * How much speech was found.
 *
 * @param truth seconds of labelled time
 * @param missed seconds of it that were not found
 * @param falseAlarm seconds that were called speech but are not labelled
 */
public record SpeechFigures(double truth, double missed, double falseAlarm) {

    /** Missed and false alarm over the labelled time: 0 is perfect; 0 if nothing is labelled and nothing was found. */
    public double errorRate() {
        double wrong = missed + falseAlarm;
        return wrong == 0 ? 0 : wrong / Math.max(truth, 1e-9);
    }

    /** Both recordings as one. */
    public SpeechFigures plus(SpeechFigures other) {
        return new SpeechFigures(truth + other.truth, missed + other.missed, falseAlarm + other.falseAlarm);
    }

    /**
     * Compares speech with labelled stretches, whatever their emotion.
     *
     * @param duration of the recording in seconds
     */
    public static SpeechFigures of(List<LabelledSpan> truth, List<TimeSpan> found, double duration) {
        // As emotions of one kind, so that speech and silence are what is told apart.
        TimelineFigures figures =
                TimelineFigures.of(spoken(truth.stream().map(LabelledSpan::span).toList()), spoken(found), duration);
        double labelled =
                truth.stream().mapToDouble(label -> label.span().duration()).sum();
        return new SpeechFigures(labelled, figures.missed(), figures.falseAlarm());
    }

    private static List<LabelledSpan> spoken(List<TimeSpan> spans) {
        return spans.stream().map(span -> new LabelledSpan(span, Emotion.OTHER)).toList();
    }
}
