// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import java.util.Optional;

/**
 * A track that comes, changes, moves or goes. It comes and goes without items; these have edits of their own.
 *
 * @param track its identity
 * @param before what it was, empty if it was not there
 * @param after what it is, empty if it is no longer there
 */
public record TrackEdit(long track, Optional<Placed> before, Optional<Placed> after) implements Edit {

    /**
     * A track at its place.
     *
     * @param header all but the items
     * @param index the place among the tracks, from 0
     */
    public record Placed(TrackHeader header, int index) {}

    @Override
    public TrackEdit inverse() {
        return new TrackEdit(track, after, before);
    }
}
