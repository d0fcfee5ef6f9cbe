// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import java.util.List;
import java.util.function.Supplier;

/**
 * All that a document knows, to be kept and to begin with.
 *
 * @param tracks in order
 * @param nextId larger than every identity that was ever given out
 * @param done commands that can be undone, the oldest first; each is asked for when it is wanted, and throws an
 *     {@link EditException} if it is no longer there
 * @param undone commands that can be done again, in the order in which they were done
 */
public record DocumentContents(
        List<DocumentTrack> tracks, long nextId, List<Supplier<Command>> done, List<Supplier<Command>> undone) {

    /** A document without tracks. */
    public static final DocumentContents EMPTY = new DocumentContents(List.of(), 1, List.of(), List.of());

    /** Keeps copies. */
    public DocumentContents {
        tracks = List.copyOf(tracks);
        done = List.copyOf(done);
        undone = List.copyOf(undone);
    }
}
