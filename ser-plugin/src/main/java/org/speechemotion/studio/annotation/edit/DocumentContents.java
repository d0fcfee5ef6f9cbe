// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import java.util.List;

/**
 * All that a document knows, to be kept and to begin with.
 *
 * @param tracks in order
 * @param nextId larger than every identity that was ever given out
 * @param done commands that can be undone, the oldest first
 * @param undone commands that can be done again, in the order in which they were done
 */
public record DocumentContents(List<DocumentTrack> tracks, long nextId, List<Command> done, List<Command> undone) {

    /** A document without tracks. */
    public static final DocumentContents EMPTY = new DocumentContents(List.of(), 1, List.of(), List.of());

    /** Keeps copies. */
    public DocumentContents {
        tracks = List.copyOf(tracks);
        done = List.copyOf(done);
        undone = List.copyOf(undone);
    }
}
