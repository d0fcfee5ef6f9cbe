// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.openide.util.Lookup;
import org.speechemotion.studio.annotation.edit.DocumentTrack;
import org.speechemotion.studio.ui.label.AnnotationSession;

/**
 * All lanes of a window: the overview, what the providers bring, and one for each annotation track. A lane stays the same as
 * long as what it shows does.
 */
public final class WindowLanes {

    private final LaneDocument document;
    private final List<Lane> provided = new ArrayList<>();
    private List<TrackLane> tracks = List.of();

    /** Asks the installed providers for their lanes. */
    public WindowLanes(LaneDocument document, TimeAxis axis) {
        this.document = document;
        provided.add(new OverviewLane(document, axis));
        for (LaneProvider provider : Lookup.getDefault().lookupAll(LaneProvider.class)) {
            provided.addAll(provider.lanes(document));
        }
    }

    /** The lanes as things stand, from the top down. */
    public List<Lane> all() {
        List<TrackLane> now = new ArrayList<>();
        document.annotations().ifPresent(session -> session.tracks().forEach(track -> now.add(lane(session, track))));
        tracks = now;
        List<Lane> all = new ArrayList<>(provided);
        all.addAll(now);
        return all;
    }

    private TrackLane lane(AnnotationSession session, DocumentTrack track) {
        return tracks.stream()
                .filter(lane -> lane.trackId() == track.id())
                .findFirst()
                .orElseGet(() -> new TrackLane(document, session, track));
    }

    /** Keeps a stack up to date with the document's tracks. */
    public Consumer<RecordingEvent> updating(LaneStack stack) {
        return event -> {
            if (event instanceof RecordingEvent.TracksChanged changed && changed.tracks()) {
                stack.setLanes(all());
            }
        };
    }
}
