// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.util.Collection;
import java.util.Locale;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.annotation.TransitionLabel;

/** What a track is about where its file does not say it. */
public final class TrackContents {

    private TrackContents() {}

    /** Judges by the name of a track, and then by its labels. */
    public static TrackContent guess(String name, Collection<Annotation> annotations) {
        switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "speech":
                return TrackContent.SPEECH;
            case "emotion", "emotions":
                return TrackContent.EMOTION;
            case "transition", "transitions":
                return TrackContent.TRANSITION;
            default:
                return guess(annotations);
        }
    }

    private static TrackContent guess(Collection<Annotation> annotations) {
        if (annotations.isEmpty()) {
            return TrackContent.OTHER;
        }
        if (annotations.stream().allMatch(annotation -> isEmotion(annotation.label()))) {
            return TrackContent.EMOTION;
        }
        if (annotations.stream().allMatch(TrackContents::isTransition)) {
            return TrackContent.TRANSITION;
        }
        return annotations.stream().allMatch(annotation -> annotation.label().equals("speech"))
                ? TrackContent.SPEECH
                : TrackContent.OTHER;
    }

    private static boolean isTransition(Annotation annotation) {
        return annotation.isPoint()
                && TransitionLabel.parse(annotation.label())
                        .filter(label -> isEmotion(label.from()) && isEmotion(label.to()))
                        .isPresent();
    }

    private static boolean isEmotion(String label) {
        return Emotion.of(label).isPresent();
    }
}
