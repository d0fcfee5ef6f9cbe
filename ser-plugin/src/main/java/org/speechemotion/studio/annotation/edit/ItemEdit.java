// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import java.util.Optional;
import org.speechemotion.studio.annotation.Annotation;

/**
 * An item that comes, changes or goes.
 *
 * @param track the track that holds it
 * @param item its identity
 * @param before what it said, empty if it was not there
 * @param after what it says, empty if it is no longer there
 */
public record ItemEdit(long track, long item, Optional<Annotation> before, Optional<Annotation> after) implements Edit {

    @Override
    public ItemEdit inverse() {
        return new ItemEdit(track, item, after, before);
    }

    /** Whether nothing would change. */
    boolean isNothing() {
        return before.equals(after);
    }
}
