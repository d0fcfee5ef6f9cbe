// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import java.util.Set;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.Annotation;

/**
 * Cuts annotations in two. The first part keeps identity and note, both keep the rest. Those that do not reach over the
 * time stay as they are.
 *
 * @param items what is to be cut
 * @param time where, in seconds
 */
public record Split(Set<Long> items, double time) implements Operation {

    /** Keeps a copy. */
    public Split {
        items = Set.copyOf(items);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.SPLIT;
    }

    @Override
    public void draft(Draft draft) {
        for (Item item : draft.items(items)) {
            if (item.start() < time && time < item.end()) {
                Annotation whole = item.annotation();
                Annotation second = whole.withSpan(new TimeSpan(time, item.end()))
                        .withDetails(whole.details().withNote(""));
                draft.replace(item.id(), draft.byAuthor(whole, whole.withSpan(new TimeSpan(item.start(), time))));
                draft.add(draft.trackOf(item.id()), draft.byAuthor(whole, second));
            }
        }
    }
}
