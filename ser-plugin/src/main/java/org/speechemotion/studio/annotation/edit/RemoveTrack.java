// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

/**
 * Removes a track with all that is in it.
 *
 * @param track which track
 */
public record RemoveTrack(long track) implements Operation {

    @Override
    public CommandKind kind() {
        return CommandKind.REMOVE_TRACK;
    }

    @Override
    public void draft(Draft draft) {
        draft.removeTrack(track);
    }
}
