// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.label;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.prefs.Preferences;
import org.speechemotion.studio.annotation.edit.DocumentTrack;
import org.speechemotion.studio.annotation.edit.Item;

/** Goes from one annotation to the next, with the keys or, if the user wants it so, after each label. */
public final class LabellingFlow {

    private static final String KEY = "label.goOn";

    private final AnnotationSession session;
    private final RecordingPlace place;
    private final Preferences preferences;

    /** {@code preferences} keep whether labelling goes on. */
    LabellingFlow(AnnotationSession session, RecordingPlace place, Preferences preferences) {
        this.session = session;
        this.place = place;
        this.preferences = preferences;
    }

    /** Whether the next annotation is selected after one was labelled. */
    public boolean goesOn() {
        return preferences.getBoolean(KEY, false);
    }

    /** Lets labelling go on, or not. */
    public void toggle() {
        preferences.putBoolean(KEY, !goesOn());
    }

    /** Goes on, if that is wanted, after something was labelled. */
    void next() {
        if (goesOn()) {
            go(true, false);
        }
    }

    /**
     * Selects the annotation after the selected one, or before it, in its track; without one: that next to the playhead in
     * the active track.
     *
     * @param extend whether what is selected stays so
     */
    public void go(boolean forward, boolean extend) {
        List<Item> selected = session.selectedItems();
        Optional<Item> from =
                selected.isEmpty() ? Optional.empty() : Optional.of(selected.get(forward ? selected.size() - 1 : 0));
        Optional<DocumentTrack> track = from.flatMap(item -> session.document().trackOf(item.id()))
                .flatMap(session.document()::track)
                .or(session::active)
                .or(() -> session.tracks().stream().findFirst());
        Optional<Item> next = track.flatMap(in -> from.isPresent()
                ? neighbour(in, from.get(), forward)
                : forward ? in.items().after(place.playhead()) : in.items().before(place.playhead()));
        next.ifPresent(item -> {
            Set<Long> ids = new LinkedHashSet<>(extend ? session.selected() : Set.of());
            ids.add(item.id());
            session.select(ids);
            place.show(item.annotation().span());
        });
    }

    private static Optional<Item> neighbour(DocumentTrack track, Item item, boolean forward) {
        int now = track.items().indexOf(item);
        int next = forward ? now + 1 : now - 1;
        return now >= 0 && next >= 0 && next < track.items().size()
                ? Optional.of(track.items().get(next))
                : Optional.empty();
    }

    /** Selects all annotations of the active track. */
    public void selectTrack() {
        session.active()
                .ifPresent(track -> session.select(
                        track.items().items().stream().map(Item::id).toList()));
    }
}
