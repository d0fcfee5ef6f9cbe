// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.table;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.speechemotion.studio.annotation.Flag;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.edit.TrackHeader;

/**
 * Which annotations a table shows.
 *
 * @param text what label, note, speaker, track or author must hold, in any case; empty for anything
 * @param tracks which tracks
 * @param label the label that they must have, if one
 * @param flags which flags they must have
 * @param below the confidence, 0 to 1, that they must be below, if any; those without one are not
 */
record SegmentFilter(String text, Tracks tracks, Optional<String> label, Flags flags, OptionalDouble below) {

    /** Emotions and what people made. */
    static final SegmentFilter USUAL =
            new SegmentFilter("", Tracks.USUAL, Optional.empty(), Flags.ANY, OptionalDouble.empty());

    /** Compares without case. */
    SegmentFilter {
        text = text.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * A choice of tracks.
     *
     * @param all whether also a model's stretches of speech and transitions
     * @param only the one track that is shown, if it is one
     */
    record Tracks(boolean all, Optional<Long> only) {

        /** All but a model's stretches of speech and transitions, which lanes and a table of their own show. */
        static final Tracks USUAL = new Tracks(false, Optional.empty());

        static final Tracks ALL = new Tracks(true, Optional.empty());

        static Tracks only(long track) {
            return new Tracks(true, Optional.of(track));
        }

        /** Whether annotations of a track are shown, going by its identity and what it is. */
        boolean accepts(long track, TrackHeader header) {
            if (only.isPresent()) {
                return only.get() == track;
            }
            TrackContent content = header.content();
            return all
                    || header.kind() != TrackKind.MACHINE
                    || content != TrackContent.SPEECH && content != TrackContent.TRANSITION;
        }
    }

    /** A choice by flags. */
    enum Flags {
        ANY,
        REVIEWED,
        NOT_REVIEWED,
        UNSURE,
        EXCLUDED;

        private boolean accepts(SegmentRow row) {
            var flags = row.details().flags();
            return switch (this) {
                case ANY -> true;
                case REVIEWED -> flags.contains(Flag.REVIEWED);
                case NOT_REVIEWED -> !flags.contains(Flag.REVIEWED);
                case UNSURE -> flags.contains(Flag.UNSURE);
                case EXCLUDED -> flags.contains(Flag.EXCLUDE);
            };
        }
    }

    /** Whether an annotation is shown. */
    boolean accepts(SegmentRow row) {
        return tracks.accepts(row.track(), row.header())
                && flags.accepts(row)
                && (label.isEmpty() || label.get().equals(row.annotation().label()))
                && (below.isEmpty() || row.annotation().confidence().orElse(2) < below.getAsDouble())
                && (text.isEmpty() || says(row));
    }

    private boolean says(SegmentRow row) {
        return holds(row.annotation().label())
                || holds(row.details().note())
                || holds(row.details().speaker())
                || holds(row.header().name())
                || holds(SegmentColumn.AUTHOR.value(row).toString());
    }

    private boolean holds(String said) {
        return said.toLowerCase(Locale.ROOT).contains(text);
    }
}
