// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

/**
 * Gives a track another name.
 *
 * @param track which track
 * @param name unique within the document
 */
public record RenameTrack(long track, String name) implements Operation {

    @Override
    public CommandKind kind() {
        return CommandKind.RENAME_TRACK;
    }

    @Override
    public void draft(Draft draft) {
        draft.changeTrack(track, draft.header(track).withName(name.strip()));
    }
}
