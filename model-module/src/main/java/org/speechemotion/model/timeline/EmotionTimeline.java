// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.timeline;

import java.util.ArrayList;
import java.util.List;

/**
 * The segments of one channel in order, not overlapping, and the transitions between them.
 *
 * @param segments stretches of speech with an emotion each
 * @param transitions changes of emotion from one segment to the next
 */
public record EmotionTimeline(List<EmotionSegment> segments, List<Transition> transitions) {

    /** Keeps copies. */
    public EmotionTimeline {
        segments = List.copyOf(segments);
        transitions = List.copyOf(transitions);
    }

    /** A timeline with the transitions that its segments imply. */
    public static EmotionTimeline of(List<EmotionSegment> segments) {
        List<Transition> transitions = new ArrayList<>();
        for (int i = 1; i < segments.size(); i++) {
            EmotionSegment before = segments.get(i - 1);
            EmotionSegment after = segments.get(i);
            if (before.emotion() != after.emotion()) {
                transitions.add(new Transition(
                        after.span().start(),
                        before.emotion(),
                        after.emotion(),
                        before.confidence() * after.confidence()));
            }
        }
        return new EmotionTimeline(segments, transitions);
    }
}
