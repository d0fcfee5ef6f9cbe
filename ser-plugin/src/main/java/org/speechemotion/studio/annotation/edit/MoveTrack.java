// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

/**
 * Puts a track at another place among the tracks.
 *
 * @param track which track
 * @param index its place afterwards, from 0
 */
public record MoveTrack(long track, int index) implements Operation {

    @Override
    public CommandKind kind() {
        return CommandKind.MOVE_TRACK;
    }

    @Override
    public void draft(Draft draft) {
        draft.moveTrack(track, index);
    }
}
