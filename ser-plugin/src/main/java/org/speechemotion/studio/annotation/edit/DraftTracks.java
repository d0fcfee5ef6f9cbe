// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.speechemotion.studio.annotation.TrackKind;
import org.speechemotion.studio.annotation.edit.TrackEdit.Placed;

/** The tracks of a draft. Tracks that go keep their place until the end, so that edits of their items come first. */
final class DraftTracks {

    private final List<Long> order = new ArrayList<>();
    private final Map<Long, TrackHeader> headers = new LinkedHashMap<>();
    private final List<TrackEdit> changes = new ArrayList<>();
    private final Set<Long> going = new LinkedHashSet<>();

    DraftTracks(List<DocumentTrack> tracks) {
        for (DocumentTrack track : tracks) {
            order.add(track.id());
            headers.put(track.id(), track.header());
        }
    }

    TrackHeader header(long track) {
        TrackHeader header = headers.get(track);
        if (header == null || going.contains(track)) {
            throw new EditException("the track is no longer there");
        }
        return header;
    }

    Optional<Long> named(String name) {
        return order.stream()
                .filter(track ->
                        !going.contains(track) && headers.get(track).name().equals(name))
                .findFirst();
    }

    int placeOf(long track) {
        return order.indexOf(track);
    }

    boolean isReadOnly(long track) {
        return header(track).kind() == TrackKind.MACHINE;
    }

    /** Sees to it that a track is about a channel. */
    void cover(long track, int channel) {
        TrackHeader header = header(track);
        if (!header.channels().contains(channel)) {
            List<Integer> all = new ArrayList<>(header.channels());
            all.add(channel);
            change(track, header.withChannels(all));
        }
    }

    void add(long track, TrackHeader header, int index) {
        checkName(header.name(), track);
        int place = Math.max(0, Math.min(order.size(), index));
        order.add(place, track);
        headers.put(track, header);
        changes.add(new TrackEdit(track, Optional.empty(), Optional.of(new Placed(header, place))));
    }

    void change(long track, TrackHeader header) {
        TrackHeader before = header(track);
        if (!before.equals(header)) {
            checkName(header.name(), track);
            int place = order.indexOf(track);
            headers.put(track, header);
            changes.add(new TrackEdit(
                    track, Optional.of(new Placed(before, place)), Optional.of(new Placed(header, place))));
        }
    }

    void move(long track, int index) {
        TrackHeader header = header(track);
        int from = order.indexOf(track);
        int to = Math.max(0, Math.min(order.size() - 1, index));
        if (from != to) {
            order.remove(from);
            order.add(to, track);
            changes.add(
                    new TrackEdit(track, Optional.of(new Placed(header, from)), Optional.of(new Placed(header, to))));
        }
    }

    void remove(long track) {
        header(track);
        going.add(track);
    }

    List<TrackEdit> changes() {
        return changes;
    }

    List<TrackEdit> removals() {
        List<Long> left = new ArrayList<>(order);
        List<TrackEdit> edits = new ArrayList<>();
        for (long track : going) {
            int place = left.indexOf(track);
            left.remove(place);
            edits.add(new TrackEdit(track, Optional.of(new Placed(headers.get(track), place)), Optional.empty()));
        }
        return edits;
    }

    private void checkName(String name, long track) {
        if (name.isBlank()) {
            throw new EditException("a track must have a name");
        }
        boolean taken = headers.entrySet().stream()
                .anyMatch(entry -> entry.getKey() != track
                        && !going.contains(entry.getKey())
                        && entry.getValue().name().equals(name));
        if (taken) {
            throw new EditException("there is a track \"" + name + "\" already");
        }
    }
}
