// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.speech;

import java.util.ArrayList;
import java.util.List;
import org.speechemotion.dsp.TimeSpan;

/** Makes stretches of speech of scores: two thresholds, then short pauses closed, short stretches dropped, padding. */
final class RegionFinder {

    private RegionFinder() {}

    /**
     * Finds the stretches.
     *
     * @param frameStep seconds from one score to the next; score k is for half a step before and after its time
     * @param duration length of the recording in seconds
     */
    static List<TimeSpan> find(float[] scores, double frameStep, double duration, SpeechSettings settings) {
        List<TimeSpan> speech = above(scores, frameStep, duration, settings);
        speech = joined(speech, settings.minPause());
        speech.removeIf(span -> span.duration() < settings.minSpeech());
        speech.replaceAll(span -> new TimeSpan(
                Math.max(0, span.start() - settings.padding()), Math.min(duration, span.end() + settings.padding())));
        return joined(speech, 0);
    }

    private static List<TimeSpan> above(float[] scores, double frameStep, double duration, SpeechSettings settings) {
        List<TimeSpan> speech = new ArrayList<>();
        int start = -1;
        for (int frame = 0; frame <= scores.length; frame++) {
            if (start < 0) {
                if (frame < scores.length && scores[frame] >= settings.enterScore()) {
                    start = frame;
                    while (start > 0 && scores[start - 1] >= settings.leaveScore()) {
                        start--;
                    }
                }
            } else if (frame == scores.length || scores[frame] < settings.leaveScore()) {
                double from = Math.min(duration, Math.max(0, (start - 0.5) * frameStep));
                double to = Math.min(duration, (frame - 0.5) * frameStep);
                if (to > from) {
                    speech.add(new TimeSpan(from, to));
                }
                start = -1;
            }
        }
        return speech;
    }

    /** The same spans, those less than {@code pause} apart (or touching) made one. */
    private static List<TimeSpan> joined(List<TimeSpan> spans, double pause) {
        List<TimeSpan> result = new ArrayList<>();
        for (TimeSpan span : spans) {
            int last = result.size() - 1;
            double gap = last < 0
                    ? Double.MAX_VALUE
                    : span.start() - result.get(last).end();
            if (gap <= 0 || gap < pause) {
                result.set(
                        last,
                        new TimeSpan(
                                result.get(last).start(),
                                Math.max(result.get(last).end(), span.end())));
            } else {
                result.add(span);
            }
        }
        return result;
    }
}
