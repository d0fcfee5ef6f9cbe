// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import java.util.Set;
import org.speechemotion.studio.annotation.Annotation;

/**
 * Copies annotations to another track, or moves them there. They keep their authors.
 *
 * @param items what is to be copied
 * @param target where to
 * @param move whether they leave the track where they are
 */
public record CopyToTrack(Set<Long> items, long target, boolean move) implements Operation {

    /** Keeps a copy. */
    public CopyToTrack {
        items = Set.copyOf(items);
    }

    @Override
    public CommandKind kind() {
        return move ? CommandKind.MOVE_TO_TRACK : CommandKind.COPY;
    }

    @Override
    public void draft(Draft draft) {
        for (Item item : draft.items(items)) {
            long from = draft.trackOf(item.id());
            if (move && from == target) {
                continue;
            }
            Annotation copy =
                    Accept.withAuthor(item.annotation(), draft.header(from).provenance(), draft);
            draft.add(target, copy);
            if (move) {
                draft.remove(item.id());
            }
        }
    }
}
