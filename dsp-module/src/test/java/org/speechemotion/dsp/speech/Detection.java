// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.speechemotion.dsp.TimeSpan;

/** How well speech was found, added up over recordings. */
final class Detection {

    private static final double TICK = 0.01;

    private record Scored(float score, boolean speech) {}

    private final List<Scored> frames = new ArrayList<>();
    private double speech;
    private double missed;
    private double falseAlarm;
    private final double collar;

    /**
     * Starts from nothing.
     *
     * @param collar seconds before and after each border of the truth that do not count for the error rate
     */
    Detection(double collar) {
        this.collar = collar;
    }

    /** Adds a recording of some seconds. */
    void add(SpeechActivity found, List<TimeSpan> truth, double duration) {
        for (int k = 0; k < found.scores().length; k++) {
            frames.add(new Scored(found.scores()[k], within(truth, k * found.frameStep())));
        }
        for (double time = TICK / 2; time < duration; time += TICK) {
            if (!nearBorder(truth, time)) {
                boolean is = within(truth, time);
                boolean said = within(found.regions(), time);
                speech += is ? TICK : 0;
                missed += is && !said ? TICK : 0;
                falseAlarm += said && !is ? TICK : 0;
            }
        }
    }

    /** Area under the receiver operating characteristic of all frames, 0.5 for chance. */
    double auc() {
        List<Scored> sorted = new ArrayList<>(frames);
        sorted.sort(Comparator.comparingDouble(Scored::score));
        double ranks = 0;
        double positives = 0;
        for (int from = 0, to; from < sorted.size(); from = to) {
            to = from;
            int here = 0;
            while (to < sorted.size()
                    && sorted.get(to).score() == sorted.get(from).score()) {
                here += sorted.get(to++).speech() ? 1 : 0;
            }
            ranks += here * (from + to + 1) / 2.0;
            positives += here;
        }
        return (ranks - positives * (positives + 1) / 2) / (positives * (sorted.size() - positives));
    }

    /** Missed speech over speech. */
    double missedRate() {
        return missed / speech;
    }

    /** False alarms over speech. */
    double falseAlarmRate() {
        return falseAlarm / speech;
    }

    /** Missed speech and false alarms over speech. */
    double errorRate() {
        return (missed + falseAlarm) / speech;
    }

    @Override
    public String toString() {
        return String.format(
                "AUC %.4f, error rate %.1f %% (missed %.1f, false alarm %.1f), collar %.2f s",
                auc(), 100 * errorRate(), 100 * missedRate(), 100 * falseAlarmRate(), collar);
    }

    static boolean within(List<TimeSpan> spans, double time) {
        for (TimeSpan span : spans) {
            if (span.contains(time)) {
                return true;
            }
        }
        return false;
    }

    private boolean nearBorder(List<TimeSpan> spans, double time) {
        if (collar == 0) {
            return false;
        }
        for (TimeSpan span : spans) {
            boolean start = Math.abs(time - span.start()) <= collar;
            boolean end = Math.abs(time - span.end()) <= collar;
            if (start || end) {
                return true;
            }
        }
        return false;
    }
}
