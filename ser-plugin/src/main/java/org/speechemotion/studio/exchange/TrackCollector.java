// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.Provenance;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.Vocabulary;

/** Gathers the annotations of a file into tracks while it is read, and ends a reading that takes too much memory. */
public final class TrackCollector {

    /** The name of a track that has none. */
    public static final String UNNAMED = "annotations";

    private static final int MOST_CHANNELS = 256;

    private final AnnotationInput input;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final UniqueNames names = new UniqueNames();
    private int count;

    /** Begins without tracks. */
    public TrackCollector(AnnotationInput input) {
        this.input = input;
    }

    /** The track with a name; a new one if there is none yet. */
    public Draft track(String name) {
        Draft known = drafts.get(name);
        return known != null ? known : newTrack(name);
    }

    /** A new track; if its name is taken it gets a number. */
    public Draft newTrack(String name) {
        Draft draft = new Draft(names.take(name.isEmpty() ? UNNAMED : name));
        drafts.put(draft.name, draft);
        return draft;
    }

    /** The tracks in the order in which they were begun. */
    public List<AnnotationTrack> tracks() {
        return drafts.values().stream().map(Draft::track).toList();
    }

    /** A track that is not complete yet: made by an unknown person, with any labels, if nothing else is said. */
    public final class Draft {

        private final String name;
        private final Set<Integer> channels = new TreeSet<>();
        private final List<Annotation> annotations = new ArrayList<>();
        private TrackKind kind = TrackKind.ANNOTATOR;
        private TrackContent content;
        private Provenance provenance = Provenance.ofPerson("");
        private Vocabulary vocabulary = Vocabulary.FREE;

        private Draft(String name) {
            this.name = name;
        }

        /** Says who made it. */
        public Draft by(TrackKind who, Provenance from) {
            kind = who;
            provenance = from;
            return this;
        }

        /** Says what it is about, so that it need not be guessed. */
        public Draft about(TrackContent what) {
            content = what;
            return this;
        }

        /** Says which labels it may have. */
        public Draft with(Vocabulary words) {
            vocabulary = words;
            return this;
        }

        /**
         * Adds a channel that was looked at.
         *
         * @throws IOException if no recording has such a channel
         */
        public Draft channel(String place, long channel) throws IOException {
            if (channel < 0 || channel >= MOST_CHANNELS) {
                throw input.wrong(place + ": the channel " + channel + " is not between 0 and " + (MOST_CHANNELS - 1));
            }
            channels.add((int) channel);
            return this;
        }

        /**
         * Adds an annotation.
         *
         * @param place where it stands, such as "line 3"
         * @throws IOException if there are too many, or its channel is out of range
         */
        public void add(String place, Annotation annotation) throws IOException {
            if (!channels.contains(annotation.channel())) {
                channel(place, annotation.channel());
            }
            input.checkCancelled();
            if (++count > AnnotationInput.MOST_ANNOTATIONS) {
                throw input.wrong("holds more than the " + AnnotationInput.MOST_ANNOTATIONS
                        + " annotations that are read; divide it");
            }
            annotations.add(annotation);
        }

        private AnnotationTrack track() {
            return new AnnotationTrack(
                    name,
                    kind,
                    content == null ? TrackContents.guess(name, annotations) : content,
                    provenance,
                    vocabulary,
                    channels.isEmpty() ? List.of(0) : List.copyOf(channels),
                    annotations);
        }
    }
}
