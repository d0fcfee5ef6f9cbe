// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation;

import java.util.Optional;
import java.util.OptionalDouble;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.model.label.EmotionScores;

/**
 * A labelled stretch, or point, of time in one channel.
 *
 * @param channel the channel's number from 0; a mix counts as channel 0
 * @param span where it is; without length for a point
 * @param label what is said of it
 * @param confidence probability that the label is right, 0 to 1, if known
 * @param scores probabilities of all emotions that the label was chosen from, if known
 * @param details what else is known
 */
public record Annotation(
        int channel,
        TimeSpan span,
        String label,
        OptionalDouble confidence,
        Optional<EmotionScores> scores,
        AnnotationDetails details) {

    /** Checks the values. */
    public Annotation {
        if (channel < 0) {
            throw new IllegalArgumentException("channel " + channel);
        }
        if (confidence.isPresent() && !(confidence.getAsDouble() >= 0 && confidence.getAsDouble() <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence.getAsDouble() + " is not between 0 and 1");
        }
    }

    /** An annotation of which only the label is known. */
    public static Annotation of(int channel, TimeSpan span, String label) {
        return new Annotation(channel, span, label, OptionalDouble.empty(), Optional.empty(), AnnotationDetails.NONE);
    }

    /** Whether this is a point of time. */
    public boolean isPoint() {
        return span.start() == span.end();
    }

    /** The same at another place. */
    public Annotation withSpan(TimeSpan other) {
        return new Annotation(channel, other, label, confidence, scores, details);
    }

    /** The same with another label. What was known of the chance that the old one is right goes with it. */
    public Annotation withLabel(String other) {
        return new Annotation(channel, span, other, OptionalDouble.empty(), Optional.empty(), details);
    }

    /** The same with another confidence. */
    public Annotation withConfidence(double other) {
        return new Annotation(channel, span, label, OptionalDouble.of(other), scores, details);
    }

    /** The same with other details. */
    public Annotation withDetails(AnnotationDetails other) {
        return new Annotation(channel, span, label, confidence, scores, other);
    }
}
