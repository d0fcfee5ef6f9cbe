// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Annotations of one kind by one author.
 *
 * @param name for people to read, unique within a recording
 * @param kind who made it
 * @param content what it is about
 * @param provenance where it comes from
 * @param vocabulary the labels that its annotations may have
 * @param channels numbers of the channels that were looked at, also those where nothing was found
 * @param annotations by channel, then by start, then by end; they may overlap
 */
public record AnnotationTrack(
        String name,
        TrackKind kind,
        TrackContent content,
        Provenance provenance,
        Vocabulary vocabulary,
        List<Integer> channels,
        List<Annotation> annotations) {

    private static final Comparator<Annotation> ORDER = Comparator.comparingInt(Annotation::channel)
            .thenComparingDouble(annotation -> annotation.span().start())
            .thenComparingDouble(annotation -> annotation.span().end());

    /** Keeps ordered copies. */
    public AnnotationTrack {
        channels = channels.stream().distinct().sorted().toList();
        annotations = annotations.stream().sorted(ORDER).toList();
        for (Annotation annotation : annotations) {
            if (!channels.contains(annotation.channel())) {
                throw new IllegalArgumentException("track " + name + " is not about channel " + annotation.channel());
            }
        }
    }

    /** The same with other annotations, on all channels that it or they are about. */
    public AnnotationTrack withAnnotations(List<Annotation> others) {
        List<Integer> all = Stream.concat(channels.stream(), others.stream().map(Annotation::channel))
                .toList();
        return new AnnotationTrack(name, kind, content, provenance, vocabulary, all, others);
    }

    /** The annotations of one channel, in order. */
    public List<Annotation> ofChannel(int channel) {
        return annotations.stream()
                .filter(annotation -> annotation.channel() == channel)
                .toList();
    }
}
