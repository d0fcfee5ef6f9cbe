// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import org.speechemotion.studio.annotation.AnnotationTrack;

/**
 * Adds a track, with or without annotations.
 *
 * @param track the track
 * @param index its place, from 0; beyond the last: at the end
 */
public record AddTrack(AnnotationTrack track, int index) implements Operation {

    @Override
    public CommandKind kind() {
        return CommandKind.ADD_TRACK;
    }

    @Override
    public void draft(Draft draft) {
        draft.addTrack(TrackHeader.of(track), track.annotations(), index);
    }
}
