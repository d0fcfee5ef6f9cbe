// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import java.util.Set;
import org.speechemotion.studio.annotation.Annotation;

/**
 * Gives annotations another label. Who labels has looked, so they count as reviewed.
 *
 * @param items what is to be called otherwise
 * @param label what it is to be called
 */
public record Relabel(Set<Long> items, String label) implements Operation {

    /** Keeps a copy. */
    public Relabel {
        items = Set.copyOf(items);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.RELABEL;
    }

    @Override
    public void draft(Draft draft) {
        for (Item item : draft.items(items)) {
            Annotation before = item.annotation();
            if (!before.label().equals(label)) {
                Annotation after = Accept.reviewed(before.withLabel(label));
                draft.replace(item.id(), draft.byAuthor(before, after));
            }
        }
    }
}
