// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;

/**
 * Tracks parted for formats whose tiers hold either stretches that do not overlap or points of different times. The
 * further layers of a track have its name and a number.
 */
public final class Layers {

    private Layers() {}

    /** The document with a track for each layer; the document itself if no track has several. */
    public static ExchangedAnnotations part(ExchangedAnnotations document) {
        List<AnnotationTrack> parted = new ArrayList<>();
        UniqueNames names = new UniqueNames();
        // The names of whole tracks come first, so that a layer does not take one away.
        document.tracks().forEach(track -> names.take(track.name()));
        boolean same = true;
        for (AnnotationTrack track : document.tracks()) {
            List<List<Annotation>> layers = layers(track);
            if (layers.size() <= 1) {
                parted.add(track);
                continue;
            }
            same = false;
            for (int i = 0; i < layers.size(); i++) {
                parted.add(new AnnotationTrack(
                        i == 0 ? track.name() : names.take(track.name()),
                        track.kind(),
                        track.content(),
                        track.provenance(),
                        track.vocabulary(),
                        i == 0
                                ? track.channels()
                                : layers.get(i).stream()
                                        .map(Annotation::channel)
                                        .toList(),
                        layers.get(i)));
            }
        }
        return same ? document : document.withTracks(parted);
    }

    private static List<List<Annotation>> layers(AnnotationTrack track) {
        List<List<Annotation>> stretches = new ArrayList<>();
        List<List<Annotation>> points = new ArrayList<>();
        List<Annotation> ofChannel = new ArrayList<>();
        int channel = -1;
        for (Annotation annotation : track.annotations()) {
            if (annotation.channel() != channel) {
                part(ofChannel, stretches, points);
                ofChannel.clear();
                channel = annotation.channel();
            }
            ofChannel.add(annotation);
        }
        part(ofChannel, stretches, points);
        stretches.addAll(points);
        return stretches;
    }

    /** Puts each annotation, in order of their starts, into the first layer in which there is room. */
    private static void part(
            List<Annotation> annotations, List<List<Annotation>> stretches, List<List<Annotation>> points) {
        Room free = new Room();
        Room freeForPoints = new Room();
        for (Annotation annotation : annotations) {
            boolean point = annotation.isPoint();
            int layer = (point ? freeForPoints : free)
                    .take(annotation.span().start(), annotation.span().end(), point);
            List<List<Annotation>> layers = point ? points : stretches;
            while (layers.size() <= layer) {
                layers.add(new ArrayList<>());
            }
            layers.get(layer).add(annotation);
        }
    }

    /** Which layers are free when. */
    private static final class Room {

        private record Busy(double end, int layer) {}

        private final PriorityQueue<Busy> busy = new PriorityQueue<>(Comparator.comparingDouble(Busy::end));
        private final TreeSet<Integer> free = new TreeSet<>();
        private int layers;

        int take(double start, double end, boolean point) {
            while (!busy.isEmpty() && (point ? busy.peek().end < start : busy.peek().end <= start)) {
                free.add(busy.poll().layer);
            }
            Integer layer = free.pollFirst();
            if (layer == null) {
                layer = layers++;
            }
            busy.add(new Busy(end, layer));
            return layer;
        }
    }
}
