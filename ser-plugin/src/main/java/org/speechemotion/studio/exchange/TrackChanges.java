// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.speechemotion.model.label.EmotionScores;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.Provenance;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.Vocabulary;

/** Tracks and annotations with one thing changed. */
final class TrackChanges {

    private TrackChanges() {}

    static Annotation with(Annotation annotation, OptionalDouble confidence) {
        return new Annotation(
                annotation.channel(),
                annotation.span(),
                annotation.label(),
                confidence,
                annotation.scores(),
                annotation.details());
    }

    /** With other scores; null for none. */
    static Annotation scored(Annotation annotation, EmotionScores scores) {
        return new Annotation(
                annotation.channel(),
                annotation.span(),
                annotation.label(),
                annotation.confidence(),
                Optional.ofNullable(scores),
                annotation.details());
    }

    static Annotation labelled(Annotation annotation, String label) {
        return new Annotation(
                annotation.channel(),
                annotation.span(),
                label,
                annotation.confidence(),
                annotation.scores(),
                annotation.details());
    }

    static AnnotationTrack changed(AnnotationTrack track, UnaryOperator<Annotation> change) {
        List<Annotation> result = new ArrayList<>(track.annotations().size());
        boolean same = true;
        for (Annotation annotation : track.annotations()) {
            Annotation changed = change.apply(annotation);
            same &= changed == annotation;
            if (changed != null) {
                result.add(changed);
            }
        }
        return same ? track : track(track, track.name(), track.kind(), track.content(), result);
    }

    /** All annotations on channel 0. */
    static AnnotationTrack withoutChannels(AnnotationTrack track) {
        List<Annotation> moved = track.annotations().stream()
                .map(annotation -> new Annotation(
                        0,
                        annotation.span(),
                        annotation.label(),
                        annotation.confidence(),
                        annotation.scores(),
                        annotation.details()))
                .toList();
        return onChannels(track.withAnnotations(moved), List.of(0));
    }

    static AnnotationTrack named(AnnotationTrack track, String name) {
        return track(track, name, track.kind(), track.content(), track.annotations());
    }

    static AnnotationTrack with(AnnotationTrack track, TrackKind kind) {
        return track(track, track.name(), kind, track.content(), track.annotations());
    }

    static AnnotationTrack with(AnnotationTrack track, TrackContent content) {
        return track(track, track.name(), track.kind(), content, track.annotations());
    }

    static AnnotationTrack with(AnnotationTrack track, Provenance provenance) {
        return new AnnotationTrack(
                track.name(),
                track.kind(),
                track.content(),
                provenance,
                track.vocabulary(),
                track.channels(),
                track.annotations());
    }

    static AnnotationTrack with(AnnotationTrack track, Vocabulary vocabulary) {
        return new AnnotationTrack(
                track.name(),
                track.kind(),
                track.content(),
                track.provenance(),
                vocabulary,
                track.channels(),
                track.annotations());
    }

    static AnnotationTrack onChannels(AnnotationTrack track, List<Integer> channels) {
        return new AnnotationTrack(
                track.name(),
                track.kind(),
                track.content(),
                track.provenance(),
                track.vocabulary(),
                channels,
                track.annotations());
    }

    private static AnnotationTrack track(
            AnnotationTrack track, String name, TrackKind kind, TrackContent content, List<Annotation> annotations) {
        return new AnnotationTrack(
                name,
                kind,
                content,
                track.provenance(),
                track.vocabulary(),
                track.channels().isEmpty() ? List.of(0) : track.channels(),
                annotations);
    }
}
