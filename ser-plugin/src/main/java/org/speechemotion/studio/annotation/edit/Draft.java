// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.Authorship;

/**
 * What an operation would change, while it is put together. It holds the rules that every operation keeps: the items of a
 * model's track do not change, labels are those of the vocabulary, names of tracks are unique.
 */
public final class Draft {

    private final AnnotationDocument document;
    private final Instant now;
    private final DraftTracks tracks;
    private final Map<Long, ItemEdit> items = new LinkedHashMap<>();

    Draft(AnnotationDocument document, Instant now) {
        this.document = document;
        this.now = now;
        tracks = new DraftTracks(document.tracks());
    }

    /** When the operation is done. */
    public Instant now() {
        return now;
    }

    /**
     * A track as it was before the operation.
     *
     * @throws EditException if there is none
     */
    public DocumentTrack track(long id) {
        return document.track(id).orElseThrow(() -> new EditException("the track is no longer there"));
    }

    /** The header of a track as the draft has it. */
    public TrackHeader header(long track) {
        return tracks.header(track);
    }

    /**
     * An item as the draft has it.
     *
     * @throws EditException if there is none
     */
    public Item item(long id) {
        return find(id).orElseThrow(() -> new EditException("the annotation is no longer there"));
    }

    /** An item as the draft has it, empty if there is none. */
    public Optional<Item> find(long id) {
        ItemEdit edit = items.get(id);
        return edit == null ? document.item(id) : edit.after().map(annotation -> new Item(id, annotation));
    }

    /** Items as the draft has them, in order of time. */
    public List<Item> items(Collection<Long> ids) {
        List<Item> found = new ArrayList<>(ids.size());
        ids.forEach(id -> found.add(item(id)));
        found.sort(Item.ORDER);
        return found;
    }

    /** The items of a track, as the draft has them, that had time in common with a span before the operation. */
    public List<Item> itemsIn(long track, TimeSpan span) {
        List<Item> found = new ArrayList<>();
        if (document.track(track).isEmpty() && tracks.placeOf(track) >= 0) {
            // It is of this draft, and had nothing before.
            return found;
        }
        track(track).items().forEachIn(span, item -> find(item.id()).ifPresent(found::add));
        return found;
    }

    /** The identity of the track that holds an item. */
    public long trackOf(long item) {
        ItemEdit edit = items.get(item);
        return edit != null
                ? edit.track()
                : document.trackOf(item).orElseThrow(() -> new EditException("the annotation is no longer there"));
    }

    /**
     * Changes what an item says.
     *
     * @throws EditException if its track is read-only or does not allow the label
     */
    public void replace(long item, Annotation after) {
        long track = editable(trackOf(item));
        Annotation before = item(item).annotation();
        // An old label that the vocabulary lacks is no reason to forbid moving a border.
        if (!before.label().equals(after.label())) {
            checkLabel(track, after.label());
        }
        put(new ItemEdit(track, item, Optional.of(before), Optional.of(after)));
    }

    /**
     * Adds an item.
     *
     * @return its identity
     * @throws EditException if the track is read-only or does not allow the label
     */
    public long add(long track, Annotation annotation) {
        checkLabel(editable(track), annotation.label());
        tracks.cover(track, annotation.channel());
        return put(track, annotation);
    }

    /**
     * Removes an item.
     *
     * @throws EditException if its track is read-only
     */
    public void remove(long item) {
        long track = editable(trackOf(item));
        put(new ItemEdit(track, item, Optional.of(item(item).annotation()), Optional.empty()));
    }

    /** An annotation as the person at work leaves it; the label before that person's first change is kept. */
    public Annotation byAuthor(Annotation before, Annotation after) {
        Optional<Authorship> earlier = before.details().authorship();
        Optional<String> from =
                earlier.filter(each -> each.author().equals(document.author())).flatMap(Authorship::changedFrom);
        if (from.isEmpty()
                && !before.label().equals(after.label())
                && !before.label().isEmpty()) {
            from = Optional.of(before.label());
        }
        from = from.filter(label -> !label.equals(after.label()));
        return after.withDetails(after.details().withAuthorship(new Authorship(document.author(), now, from)));
    }

    /** A new annotation of the person at work. */
    public Annotation byAuthor(Annotation made) {
        return byAuthor(made, made);
    }

    /**
     * Adds a track with all of its items, also one of a model.
     *
     * @param index its place among the tracks
     * @return its identity
     * @throws EditException if the name is taken or blank
     */
    public long addTrack(TrackHeader header, List<Annotation> annotations, int index) {
        long id = document.takeId();
        tracks.add(id, header, index);
        annotations.forEach(annotation -> put(id, annotation));
        return id;
    }

    /**
     * Changes the header of a track.
     *
     * @throws EditException if the name is taken or blank
     */
    public void changeTrack(long track, TrackHeader header) {
        tracks.change(track, header);
    }

    /** The track with a name, as the draft has it. */
    public Optional<Long> trackNamed(String name) {
        return tracks.named(name);
    }

    /** The place of a track, as the draft has it; tracks that go still count. */
    public int placeOf(long track) {
        return tracks.placeOf(track);
    }

    /** Moves a track to another place. */
    public void moveTrack(long track, int index) {
        tracks.move(track, index);
    }

    /** Removes a track with all of its items, also one of a model. */
    public void removeTrack(long track) {
        track(track).items().forEach(item -> find(item.id())
                .ifPresent(
                        each -> put(new ItemEdit(track, each.id(), Optional.of(each.annotation()), Optional.empty()))));
        tracks.remove(track);
    }

    /**
     * The track, if its items may be changed.
     *
     * @throws EditException if they may not
     */
    public long editable(long track) {
        if (tracks.isReadOnly(track)) {
            throw new EditException("the track \"" + header(track).name()
                    + "\" holds what a model said; accept or copy its annotations to a track of your own");
        }
        return track;
    }

    private void checkLabel(long track, String label) {
        TrackHeader header = header(track);
        if (!header.vocabulary().allows(label)) {
            throw new EditException("the label \"" + label + "\" is not in the vocabulary \""
                    + header.vocabulary().name() + "\" of the track \"" + header.name() + "\"");
        }
    }

    private long put(long track, Annotation annotation) {
        long id = document.takeId();
        put(new ItemEdit(track, id, Optional.empty(), Optional.of(annotation)));
        return id;
    }

    private void put(ItemEdit edit) {
        items.merge(
                edit.item(),
                edit,
                (one, other) -> new ItemEdit(other.track(), other.item(), one.before(), other.after()));
    }

    /** All edits: tracks that come or change, then items, then tracks that go. */
    List<Edit> edits() {
        List<Edit> all = new ArrayList<>(tracks.changes());
        items.values().stream().filter(edit -> !edit.isNothing()).forEach(all::add);
        all.addAll(tracks.removals());
        return all;
    }
}
