// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.timeline;

import java.util.ArrayList;
import java.util.List;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.model.label.EmotionScores;
import org.speechemotion.model.label.EmotionSet;

/**
 * Turns the posteriors of a stretch of speech into segments: the most probable sequence of emotions in which none is
 * shorter than a minimum and each change costs something (Viterbi's algorithm with a minimum duration). Borders close to
 * a pause move into it.
 */
public final class TimelineDecoder {

    private static final double SMALLEST = 1e-6;

    /** How far from a pause in seconds a change still counts as in it. */
    private static final double NEAR = 0.15;

    /** How close to a pause a border must be to move there, in seconds. */
    private static final double SNAP = 0.5;

    /** Longer pauses in seconds end a segment, even where the emotion goes on. */
    private static final double LONGEST_BRIDGED = 0.5;

    /** Part of the cost of a change that one in a pause costs: people change their tone between utterances. */
    private static final double COST_IN_PAUSE = 0.2;

    private final double window;
    private final double minimumSegment;
    private final double changeCost;

    /**
     * Creates a decoder.
     *
     * @param window seconds of speech behind each posterior: neighbouring posteriors within it say the same, so each
     *     counts only for its step's part of the window
     * @param minimumSegment shortest segment in seconds
     * @param changeCost cost of a change in nats
     */
    public TimelineDecoder(double window, double minimumSegment, double changeCost) {
        this.window = window;
        this.minimumSegment = minimumSegment;
        this.changeCost = changeCost;
    }

    /**
     * Decodes one stretch.
     *
     * @param track its posteriors
     * @param speech the stretches of speech in it, at least one, in order; pauses lie between them
     * @return segments in order, not overlapping, from the first speech to the last
     */
    public List<EmotionSegment> decode(PosteriorTrack track, List<TimeSpan> speech) {
        int[] path = bestPath(track, inPauses(track, speech));
        List<EmotionSegment> segments = new ArrayList<>();
        double start = speech.get(0).start();
        double end = speech.get(speech.size() - 1).end();
        int first = 0;
        for (int step = 1; step <= path.length; step++) {
            if (step < path.length && path[step] == path[first]) {
                continue;
            }
            TimeSpan gap = step == path.length ? new TimeSpan(end, end) : border(track.time(step), speech);
            if (gap.start() > start) {
                for (TimeSpan span : spoken(new TimeSpan(start, gap.start()), speech)) {
                    segments.add(segment(track, span, path[first]));
                }
                start = gap.end();
            }
            first = step;
        }
        return segments;
    }

    /** The parts of a span that are speech, with no pause but short ones. */
    private static List<TimeSpan> spoken(TimeSpan span, List<TimeSpan> speech) {
        List<TimeSpan> parts = new ArrayList<>();
        double start = span.start();
        for (int i = 1; i < speech.size(); i++) {
            double pause = speech.get(i - 1).end();
            double next = speech.get(i).start();
            if (next - pause >= LONGEST_BRIDGED && pause > start && next < span.end()) {
                parts.add(new TimeSpan(start, pause));
                start = next;
            }
        }
        parts.add(new TimeSpan(start, span.end()));
        return parts;
    }

    /** The pause that a border belongs to, or the empty span at its time. */
    private static TimeSpan border(double time, List<TimeSpan> speech) {
        TimeSpan nearest = new TimeSpan(time, time);
        double distance = SNAP;
        for (int i = 1; i < speech.size(); i++) {
            TimeSpan pause = new TimeSpan(speech.get(i - 1).end(), speech.get(i).start());
            double away = Math.max(0, Math.max(pause.start() - time, time - pause.end()));
            if (away < distance) {
                distance = away;
                nearest = pause;
            }
        }
        return nearest;
    }

    private static EmotionSegment segment(PosteriorTrack track, TimeSpan span, int emotion) {
        int first = Math.min(track.steps() - 1, stepAt(track, span.start()));
        int end = Math.max(first + 1, Math.min(track.steps(), stepAt(track, span.end())));
        EmotionSet emotions = track.emotions();
        float[] mean = new float[emotions.size()];
        for (int e = 0; e < mean.length; e++) {
            double sum = 0;
            for (int step = first; step < end; step++) {
                sum += track.at(step, e);
            }
            mean[e] = (float) (sum / (end - first));
        }
        return new EmotionSegment(span, emotions.get(emotion), mean[emotion], new EmotionScores(emotions, mean));
    }

    private static int stepAt(PosteriorTrack track, double time) {
        return (int) Math.max(0, Math.round((time - track.firstTime()) / track.step()));
    }

    /** Which steps are in a pause or close to one. */
    private static boolean[] inPauses(PosteriorTrack track, List<TimeSpan> speech) {
        boolean[] pauses = new boolean[track.steps()];
        for (int i = 1; i < speech.size(); i++) {
            int from = stepAt(track, speech.get(i - 1).end() - NEAR);
            int to = Math.min(pauses.length, stepAt(track, speech.get(i).start() + NEAR) + 1);
            for (int step = from; step < to; step++) {
                pauses[step] = true;
            }
        }
        return pauses;
    }

    /** The emotion (by its place) of each step. */
    private int[] bestPath(PosteriorTrack track, boolean[] pauses) {
        int steps = track.steps();
        int emotions = track.emotions().size();
        int shortest = (int) Math.max(1, Math.min(steps, Math.round(minimumSegment / track.step())));
        double weight = Math.min(1, track.step() / window);
        double[][] sums = new double[emotions][steps + 1];
        for (int e = 0; e < emotions; e++) {
            for (int step = 0; step < steps; step++) {
                sums[e][step + 1] = sums[e][step] + weight * Math.log(Math.max(SMALLEST, track.at(step, e)));
            }
        }
        // best[step][e]: score of the best sequence for the steps before `step` that ends in a full segment of e.
        double[][] best = new double[steps + 1][emotions];
        int[][] start = new int[steps + 1][emotions];
        int[][] before = new int[steps + 1][emotions];
        for (double[] row : best) {
            java.util.Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
        for (int step = shortest; step <= steps; step++) {
            int from = step - shortest;
            for (int e = 0; e < emotions; e++) {
                double goOn = best[step - 1][e] + sums[e][step] - sums[e][step - 1];
                int other = from == 0 ? -1 : bestOther(best[from], e);
                double entry = from == 0
                        ? 0
                        : other < 0
                                ? Double.NEGATIVE_INFINITY
                                : best[from][other] - (pauses[from] ? changeCost * COST_IN_PAUSE : changeCost);
                double enter = entry + sums[e][step] - sums[e][from];
                if (enter > goOn) {
                    best[step][e] = enter;
                    start[step][e] = from;
                    before[step][e] = other;
                } else {
                    best[step][e] = goOn;
                    start[step][e] = start[step - 1][e];
                    before[step][e] = before[step - 1][e];
                }
            }
        }
        return trace(best[steps], start, before);
    }

    private static int bestOther(double[] scores, int emotion) {
        int best = -1;
        for (int e = 0; e < scores.length; e++) {
            if (e != emotion && scores[e] > (best < 0 ? Double.NEGATIVE_INFINITY : scores[best])) {
                best = e;
            }
        }
        return best;
    }

    private static int[] trace(double[] last, int[][] start, int[][] before) {
        int[] path = new int[start.length - 1];
        int emotion = bestOther(last, -1);
        int end = path.length;
        while (end > 0) {
            int from = start[end][emotion];
            java.util.Arrays.fill(path, from, end, emotion);
            int previous = before[end][emotion];
            end = from;
            emotion = previous;
        }
        return path;
    }
}
