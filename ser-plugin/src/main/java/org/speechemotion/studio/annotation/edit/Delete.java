// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import java.util.Set;

/**
 * Deletes annotations.
 *
 * @param items what is to go
 */
public record Delete(Set<Long> items) implements Operation {

    /** Keeps a copy. */
    public Delete {
        items = Set.copyOf(items);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.DELETE;
    }

    @Override
    public void draft(Draft draft) {
        draft.items(items).forEach(item -> draft.remove(item.id()));
    }
}
