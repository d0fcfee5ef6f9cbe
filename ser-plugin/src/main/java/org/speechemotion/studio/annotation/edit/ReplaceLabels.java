// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import java.util.Set;
import java.util.function.Predicate;
import org.speechemotion.studio.annotation.Annotation;

/**
 * Finds and replaces in labels.
 *
 * @param tracks where to look
 * @param where which items of these tracks
 * @param search what to find
 * @param text what to put in its place
 */
public record ReplaceLabels(Set<Long> tracks, Predicate<Item> where, LabelSearch search, String text)
        implements Operation {

    /** Keeps a copy. */
    public ReplaceLabels {
        tracks = Set.copyOf(tracks);
    }

    /** Finds and replaces in whole tracks. */
    public ReplaceLabels(Set<Long> tracks, LabelSearch search, String text) {
        this(tracks, item -> true, search, text);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.REPLACE_LABELS;
    }

    @Override
    public void draft(Draft draft) {
        for (long track : tracks) {
            draft.track(draft.editable(track)).items().forEach(item -> replace(draft, item));
        }
    }

    private void replace(Draft draft, Item item) {
        Annotation before = item.annotation();
        if (where.test(item) && search.matches(before.label())) {
            String label = search.replaced(before.label(), text);
            if (!label.equals(before.label())) {
                draft.replace(item.id(), draft.byAuthor(before, before.withLabel(label)));
            }
        }
    }
}
