// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.Provenance;
import org.speechemotion.studio.annotation.RecordingAnnotations;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.annotation.TrackKind;

/**
 * Annotations of one recording on their way into a file or out of one. Unlike {@link RecordingAnnotations} it may be
 * about a recording that nobody has opened.
 *
 * @param recording what is known of the recording
 * @param tracks its tracks, in order
 * @param omissions what the file that it was read from holds besides, a phrase each
 */
public record ExchangedAnnotations(RecordingFacts recording, List<AnnotationTrack> tracks, List<String> omissions) {

    /** Keeps copies. */
    public ExchangedAnnotations {
        tracks = List.copyOf(tracks);
        omissions = List.copyOf(omissions);
    }

    /** A document that leaves nothing out. */
    public ExchangedAnnotations(RecordingFacts recording, List<AnnotationTrack> tracks) {
        this(recording, tracks, List.of());
    }

    /** All annotations of a recording. */
    public static ExchangedAnnotations of(RecordingAnnotations annotations) {
        return new ExchangedAnnotations(RecordingFacts.of(annotations.recording()), annotations.tracks());
    }

    /** The same with other facts. */
    public ExchangedAnnotations withRecording(RecordingFacts facts) {
        return new ExchangedAnnotations(facts, tracks, omissions);
    }

    /** The same with other tracks. */
    public ExchangedAnnotations withTracks(List<AnnotationTrack> others) {
        return new ExchangedAnnotations(recording, others, omissions);
    }

    /** The same with each track changed; null leaves it out. This very document if no track changes. */
    public ExchangedAnnotations withEachTrack(UnaryOperator<AnnotationTrack> change) {
        List<AnnotationTrack> changed = new ArrayList<>();
        boolean same = true;
        for (AnnotationTrack track : tracks) {
            AnnotationTrack result = change.apply(track);
            same &= result == track;
            if (result != null) {
                changed.add(result);
            }
        }
        return same ? this : withTracks(changed);
    }

    /** The tracks that are about {@code content}. */
    public List<AnnotationTrack> tracks(TrackContent content) {
        return tracks.stream().filter(track -> track.content() == content).toList();
    }

    /** All annotations, track by track. */
    public Stream<Annotation> annotations() {
        return tracks.stream().flatMap(track -> track.annotations().stream());
    }

    /** Length of the recording in seconds; where it is not known, the end of the last annotation. */
    public double end() {
        return recording.duration().orElseGet(() -> annotations()
                .mapToDouble(annotation -> annotation.span().end())
                .max()
                .orElse(0));
    }

    /** The first model that made a track, if one did. */
    public Optional<Provenance> model() {
        return tracks.stream()
                .filter(track -> track.kind() == TrackKind.MACHINE)
                .map(AnnotationTrack::provenance)
                .findFirst();
    }

    /** The emotions that the first model with an emotion track chose from, in order; none if there is no such track. */
    public List<String> modelEmotions() {
        return tracks(TrackContent.EMOTION).stream()
                .filter(track -> track.kind() == TrackKind.MACHINE)
                .findFirst()
                .map(track -> track.vocabulary().labels())
                .orElse(List.of());
    }
}
