// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import java.util.List;
import java.util.Set;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.Annotation;

/**
 * Moves annotations in time, all by the same; none gets before the start of the recording.
 *
 * @param items what is to be moved
 * @param seconds to the right if above 0
 */
public record Shift(Set<Long> items, double seconds) implements Operation {

    /** Keeps a copy. */
    public Shift {
        items = Set.copyOf(items);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.SHIFT;
    }

    @Override
    public void draft(Draft draft) {
        List<Item> moved = draft.items(items);
        if (moved.isEmpty()) {
            return;
        }
        double by = Math.max(seconds, -moved.get(0).start());
        for (Item item : moved) {
            Annotation before = item.annotation();
            Annotation after = before.withSpan(shifted(before.span(), by));
            draft.replace(item.id(), draft.byAuthor(before, after));
        }
    }

    /** A span at another time. */
    static TimeSpan shifted(TimeSpan span, double by) {
        double start = Math.max(0, span.start() + by);
        return new TimeSpan(start, Math.max(start, span.end() + by));
    }
}
