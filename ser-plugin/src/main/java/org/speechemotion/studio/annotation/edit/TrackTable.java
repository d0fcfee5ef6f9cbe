// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.speechemotion.studio.annotation.Annotation;

/** The tracks and items of a document, and the way in which edits change them. */
final class TrackTable {

    private final List<DocumentTrack> tracks;
    private final Map<Long, Held> items = new HashMap<>();
    private List<DocumentTrack> view;

    /** An item and the track that holds it. */
    private record Held(Item item, long track) {}

    /** Items that go and come in one track. */
    private record Batch(List<Item> removed, List<Item> added) {
        Batch() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    TrackTable(List<DocumentTrack> tracks) {
        this.tracks = new ArrayList<>(tracks);
        for (DocumentTrack track : tracks) {
            track.items().forEach(item -> items.put(item.id(), new Held(item, track.id())));
        }
    }

    List<DocumentTrack> tracks() {
        if (view == null) {
            view = List.copyOf(tracks);
        }
        return view;
    }

    Optional<DocumentTrack> track(long id) {
        return tracks.stream().filter(track -> track.id() == id).findFirst();
    }

    Optional<Item> item(long id) {
        return Optional.ofNullable(items.get(id)).map(Held::item);
    }

    Optional<Long> trackOf(long item) {
        return Optional.ofNullable(items.get(item)).map(Held::track);
    }

    /** Makes edits in their order; those of items in one go a track. */
    void apply(List<Edit> edits) {
        view = null;
        Map<Long, Batch> batches = new LinkedHashMap<>();
        for (Edit edit : edits) {
            if (edit instanceof ItemEdit item) {
                collect(item, batches.computeIfAbsent(item.track(), id -> new Batch()));
            } else if (edit instanceof TrackEdit track) {
                make(batches);
                apply(track);
            }
        }
        make(batches);
    }

    private void collect(ItemEdit edit, Batch batch) {
        Held held = items.get(edit.item());
        Optional<Annotation> now =
                Optional.ofNullable(held).map(each -> each.item().annotation());
        if (!now.equals(edit.before())) {
            throw new IllegalStateException("item " + edit.item() + " is not what the edit takes it for");
        }
        if (held != null) {
            batch.removed().add(held.item());
        }
        if (edit.after().isPresent()) {
            Item item = new Item(edit.item(), edit.after().get());
            batch.added().add(item);
            items.put(edit.item(), new Held(item, edit.track()));
        } else {
            items.remove(edit.item());
        }
    }

    private void make(Map<Long, Batch> batches) {
        batches.forEach((id, batch) -> {
            int index = indexOf(id);
            DocumentTrack track = tracks.get(index);
            tracks.set(
                    index,
                    new DocumentTrack(id, track.header(), track.items().changed(batch.removed(), batch.added())));
        });
        batches.clear();
    }

    private void apply(TrackEdit edit) {
        ItemTree items = ItemTree.EMPTY;
        if (edit.before().isPresent()) {
            items = tracks.remove(indexOf(edit.track())).items();
        }
        if (edit.after().isPresent()) {
            TrackEdit.Placed after = edit.after().get();
            tracks.add(after.index(), new DocumentTrack(edit.track(), after.header(), items));
        } else if (items.size() > 0) {
            throw new IllegalStateException("track " + edit.track() + " goes while it has items");
        }
    }

    private int indexOf(long id) {
        for (int i = 0; i < tracks.size(); i++) {
            if (tracks.get(i).id() == id) {
                return i;
            }
        }
        throw new IllegalStateException("there is no track " + id);
    }
}
