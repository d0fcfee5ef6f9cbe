// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;

/**
 * The part of a document that is wanted.
 *
 * @param tracks names of the tracks; all if empty
 * @param span the selection: annotations that lie in it, cut at its borders; all if not given
 */
public record AnnotationFilter(Set<String> tracks, Optional<TimeSpan> span) {

    /** Everything. */
    public static final AnnotationFilter ALL = new AnnotationFilter(Set.of(), Optional.empty());

    /** Keeps a copy. */
    public AnnotationFilter {
        tracks = Set.copyOf(tracks);
    }

    /** The names that no track of a document has. */
    public List<String> unknownTracks(ExchangedAnnotations document) {
        return tracks.stream()
                .filter(name -> document.tracks().stream()
                        .noneMatch(track -> track.name().equals(name)))
                .sorted()
                .toList();
    }

    /** The wanted part of a document; times stay those of the whole recording. */
    public ExchangedAnnotations apply(ExchangedAnnotations document) {
        return document.withEachTrack(track -> {
            if (!tracks.isEmpty() && !tracks.contains(track.name())) {
                return null;
            }
            return span.map(selected -> cut(track, selected)).orElse(track);
        });
    }

    private static AnnotationTrack cut(AnnotationTrack track, TimeSpan selected) {
        List<Annotation> inside = track.annotations().stream()
                .filter(annotation -> isInside(annotation, selected))
                .map(annotation -> annotation.withSpan(new TimeSpan(
                        Math.max(annotation.span().start(), selected.start()),
                        Math.min(annotation.span().end(), selected.end()))))
                .toList();
        return track.withAnnotations(inside);
    }

    private static boolean isInside(Annotation annotation, TimeSpan selected) {
        TimeSpan span = annotation.span();
        return annotation.isPoint() ? selected.contains(span.start()) : span.overlap(selected) > 0;
    }
}
