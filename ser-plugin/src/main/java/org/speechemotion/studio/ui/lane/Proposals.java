// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.TrackContent;
import org.speechemotion.studio.annotation.edit.DocumentTrack;
import org.speechemotion.studio.annotation.edit.Item;
import org.speechemotion.studio.ui.label.AnnotationSession;

/** The segments of an analysis as items of the model's track, in which they can be selected and accepted. */
final class Proposals {

    /** An item of a model's track. */
    record Proposal(DocumentTrack track, Item item) {}

    private Proposals() {}

    private static List<DocumentTrack> tracks(AnnotationSession session) {
        return session.tracks().stream()
                .filter(track -> track.isReadOnly() && track.header().content() == TrackContent.EMOTION)
                .toList();
    }

    /** The item that a segment of a channel became. */
    static Optional<Proposal> find(AnnotationSession session, int channel, TimeSpan segment) {
        return tracks(session).stream()
                .flatMap(track -> track.items().in(segment).stream()
                        .filter(item -> item.annotation().channel() == channel
                                && item.annotation().span().equals(segment))
                        .map(item -> new Proposal(track, item)))
                .findFirst();
    }

    /** Where the selected segments of a channel are. */
    static Set<TimeSpan> selected(AnnotationSession session, int channel) {
        Set<TimeSpan> spans = new HashSet<>();
        for (DocumentTrack track : tracks(session)) {
            for (long id : session.selected()) {
                session.document()
                        .item(id)
                        .filter(item -> item.annotation().channel() == channel
                                && session.document().trackOf(id).orElse(-1L) == track.id())
                        .ifPresent(item -> spans.add(item.annotation().span()));
            }
        }
        return spans;
    }
}
