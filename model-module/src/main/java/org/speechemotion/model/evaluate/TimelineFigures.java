// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.evaluate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.timeline.LabelledSpan;

/**
 * How well a timeline agrees with the truth. Time without a label counts as neutral.
 *
 * <p>The emotion diarization error rate is the part of the time that is wrong in one of four ways (Wang, Ravanelli and
 * Yacoubi, "Speech emotion diarization: which emotion appears when?", ASRU 2023). Transitions are changes from one
 * labelled stretch to the next; a predicted one is right if it lies within half a second of a true one that no other
 * prediction is nearer to.
 *
 * @param duration of the recording in seconds
 * @param falseAlarm seconds of neutral that were called emotional
 * @param missed seconds of emotion that were called neutral
 * @param confused seconds of a wrong emotion
 * @param overlap seconds of an extra emotion beside the right one
 * @param trueTransitions changes of emotion in the truth
 * @param saidTransitions changes of emotion in the prediction
 * @param foundTransitions true ones that a predicted one matches
 */
public record TimelineFigures(
        double duration,
        double falseAlarm,
        double missed,
        double confused,
        double overlap,
        int trueTransitions,
        int saidTransitions,
        int foundTransitions) {

    private static final double TOLERANCE = 0.5;

    /** Emotion diarization error rate: 0 is perfect. */
    public double errorRate() {
        return duration == 0 ? 0 : (falseAlarm + missed + confused + overlap) / duration;
    }

    /** Harmonic mean of precision and recall of the transitions; 1 if there are none on either side. */
    public double transitionF1() {
        int sum = trueTransitions + saidTransitions;
        return sum == 0 ? 1 : 2.0 * foundTransitions / sum;
    }

    /** Part of the predicted transitions that are true ones; 1 if none was predicted. */
    public double transitionPrecision() {
        return saidTransitions == 0 ? 1 : (double) foundTransitions / saidTransitions;
    }

    /** Part of the true transitions that were found; 1 if there are none. */
    public double transitionRecall() {
        return trueTransitions == 0 ? 1 : (double) foundTransitions / trueTransitions;
    }

    /** Both recordings as one. */
    public TimelineFigures plus(TimelineFigures other) {
        return new TimelineFigures(
                duration + other.duration,
                falseAlarm + other.falseAlarm,
                missed + other.missed,
                confused + other.confused,
                overlap + other.overlap,
                trueTransitions + other.trueTransitions,
                saidTransitions + other.saidTransitions,
                foundTransitions + other.foundTransitions);
    }

    /**
     * Compares a timeline with the truth.
     *
     * @param truth what was there, in order of time
     * @param said what was predicted, in order of time
     * @param duration of the recording in seconds
     */
    public static TimelineFigures of(List<LabelledSpan> truth, List<LabelledSpan> said, double duration) {
        TreeSet<Double> borders = new TreeSet<>(List.of(0.0, duration));
        for (List<LabelledSpan> side : List.of(truth, said)) {
            for (LabelledSpan label : side) {
                borders.add(Math.min(duration, label.span().start()));
                borders.add(Math.min(duration, label.span().end()));
            }
        }
        double[] wrong = new double[4];
        Double from = null;
        for (double to : borders) {
            if (from != null) {
                double middle = (from + to) / 2;
                count(at(truth, middle), at(said, middle), to - from, wrong);
            }
            from = to;
        }
        List<Double> trueChanges = changes(truth);
        List<Double> saidChanges = changes(said);
        return new TimelineFigures(
                duration,
                wrong[0],
                wrong[1],
                wrong[2],
                wrong[3],
                trueChanges.size(),
                saidChanges.size(),
                matches(trueChanges, saidChanges));
    }

    private static void count(Set<Emotion> truth, Set<Emotion> said, double seconds, double[] wrong) {
        if (truth.isEmpty()) {
            wrong[0] += said.isEmpty() ? 0 : seconds;
        } else if (said.isEmpty()) {
            wrong[1] += seconds;
        } else if (said.stream().noneMatch(truth::contains)) {
            wrong[2] += seconds;
        } else if (said.size() > truth.size()) {
            wrong[3] += seconds;
        }
    }

    private static Set<Emotion> at(List<LabelledSpan> labels, double time) {
        Set<Emotion> emotions = EnumSet.noneOf(Emotion.class);
        for (LabelledSpan label : labels) {
            if (label.emotion() != Emotion.NEUTRAL && label.span().contains(time)) {
                emotions.add(label.emotion());
            }
        }
        return emotions;
    }

    private static List<Double> changes(List<LabelledSpan> labels) {
        List<Double> times = new ArrayList<>();
        for (int i = 1; i < labels.size(); i++) {
            if (labels.get(i).emotion() != labels.get(i - 1).emotion()) {
                times.add(labels.get(i).span().start());
            }
        }
        return times;
    }

    /** Nearest pairs first, each time once. */
    private static int matches(List<Double> truth, List<Double> said) {
        List<double[]> pairs = new ArrayList<>();
        for (int t = 0; t < truth.size(); t++) {
            for (int s = 0; s < said.size(); s++) {
                double distance = Math.abs(truth.get(t) - said.get(s));
                if (distance <= TOLERANCE) {
                    pairs.add(new double[] {distance, t, s});
                }
            }
        }
        pairs.sort((a, b) -> Double.compare(a[0], b[0]));
        Set<Double> usedTruth = new TreeSet<>();
        Set<Double> usedSaid = new TreeSet<>();
        int found = 0;
        for (double[] pair : pairs) {
            if (!usedTruth.contains(pair[1]) && !usedSaid.contains(pair[2])) {
                usedTruth.add(pair[1]);
                usedSaid.add(pair[2]);
                found++;
            }
        }
        return found;
    }
}
