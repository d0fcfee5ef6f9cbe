// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.edit.AnnotationDocument;
import org.speechemotion.studio.annotation.edit.DocumentTrack;
import org.speechemotion.studio.annotation.edit.Item;
import org.speechemotion.studio.annotation.edit.LabelSearch;
import org.speechemotion.studio.annotation.edit.ReplaceLabels;

/**
 * Finds labels in a part of a document, in order of time.
 *
 * @param document where to look
 * @param scope in which part
 * @param search for what
 */
record LabelFinder(AnnotationDocument document, Scope scope, LabelSearch search) {

    private static final Comparator<Item> ORDER = Comparator.comparingDouble(Item::start)
            .thenComparingDouble(Item::end)
            .thenComparingLong(Item::id);

    /**
     * A part of a document.
     *
     * @param track the only track, if it is one
     * @param items the only items; any if empty
     * @param span the only stretch of time, if it is one
     */
    record Scope(OptionalLong track, Set<Long> items, Optional<TimeSpan> span) {

        static final Scope ALL = new Scope(OptionalLong.empty(), Set.of(), Optional.empty());

        /** Keeps a copy. */
        Scope {
            items = Set.copyOf(items);
        }

        private boolean holds(Item item) {
            return (items.isEmpty() || items.contains(item.id()))
                    && (span.isEmpty()
                            || item.annotation().span().overlap(span.get()) > 0
                            || item.annotation().isPoint() && span.get().contains(item.start()));
        }
    }

    /** All that are found. */
    List<Item> all() {
        return found(track -> true);
    }

    /** Those that are found where they cannot be changed. */
    int readOnly() {
        return found(DocumentTrack::isReadOnly).size();
    }

    private List<Item> found(Predicate<DocumentTrack> wanted) {
        List<Item> found = new ArrayList<>();
        tracks().stream().filter(wanted).forEach(track -> track.items().forEach(item -> {
            if (scope.holds(item) && search.matches(item.annotation().label())) {
                found.add(item);
            }
        }));
        found.sort(ORDER);
        return found;
    }

    private List<DocumentTrack> tracks() {
        return document.tracks().stream()
                .filter(track -> scope.track().isEmpty() || scope.track().getAsLong() == track.id())
                .toList();
    }

    /** The first one after an item, from the beginning again after the last. */
    Optional<Item> next(Optional<Item> after) {
        List<Item> all = all();
        return all.stream()
                .filter(item -> after.isEmpty() || ORDER.compare(item, after.get()) > 0)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** The last one before an item, from the end again before the first. */
    Optional<Item> previous(Optional<Item> before) {
        List<Item> all = all();
        Optional<Item> last = all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
        return all.stream()
                .filter(item -> before.isEmpty() || ORDER.compare(item, before.get()) < 0)
                .reduce((one, other) -> other)
                .or(() -> last);
    }

    /** Replaces what is found, all of it at once, but for what a model said. */
    ReplaceLabels replaceAll(String text) {
        Set<Long> tracks = tracks().stream()
                .filter(track -> !track.isReadOnly())
                .map(DocumentTrack::id)
                .collect(Collectors.toSet());
        return new ReplaceLabels(tracks, scope::holds, search, text);
    }

    /** Replaces what is found in one item. */
    ReplaceLabels replace(Item item, String text) {
        return new ReplaceLabels(
                document.trackOf(item.id()).map(Set::of).orElse(Set.of()),
                other -> other.id() == item.id(),
                search,
                text);
    }
}
