// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One step that can be undone.
 *
 * @param kind what it does
 * @param time when it was done first
 * @param edits in the order in which they are made; at least one
 */
public record Command(CommandKind kind, Instant time, List<Edit> edits) {

    /** Keeps a copy. */
    public Command {
        edits = List.copyOf(edits);
    }

    /** The edits that take it back, in order. */
    List<Edit> inverse() {
        List<Edit> back = new ArrayList<>(edits.size());
        edits.forEach(edit -> back.add(edit.inverse()));
        Collections.reverse(back);
        return back;
    }
}
