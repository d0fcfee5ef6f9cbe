// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.label;

import java.util.List;
import org.speechemotion.studio.annotation.edit.DocumentTrack;
import org.speechemotion.studio.annotation.edit.MoveTrack;
import org.speechemotion.studio.annotation.edit.RemoveTrack;
import org.speechemotion.studio.annotation.edit.RenameTrack;

/** What can be done with the active track; in the window's lookup while there is one. */
public final class TrackCommands {

    private final AnnotationSession session;

    TrackCommands(AnnotationSession session) {
        this.session = session;
    }

    /** Name of the active track. */
    public String name() {
        return session.active().map(track -> track.header().name()).orElse("");
    }

    /** Number of annotations in the active track. */
    public int size() {
        return session.active().map(track -> track.items().size()).orElse(0);
    }

    /** Gives the active track another name. */
    public void rename(String name) {
        session.activeTrack().ifPresent(track -> session.perform(new RenameTrack(track, name)));
    }

    /** Removes the active track with all that is in it. */
    public void remove() {
        session.activeTrack().ifPresent(track -> session.perform(new RemoveTrack(track)));
    }

    /** Moves the active track down among the tracks, or up if negative. */
    public void move(int places) {
        session.activeTrack().ifPresent(track -> {
            List<Long> order = session.tracks().stream().map(DocumentTrack::id).toList();
            session.perform(new MoveTrack(track, Math.max(0, order.indexOf(track) + places)));
        });
    }

    /** Makes the next track that can be edited the active one, or the one before if negative. */
    public void choose(int places) {
        List<Long> own = session.tracks().stream()
                .filter(track -> !track.isReadOnly())
                .map(DocumentTrack::id)
                .toList();
        session.activeTrack().ifPresent(track -> {
            int next = own.indexOf(track) + places;
            session.activate(own.get(Math.max(0, Math.min(own.size() - 1, next))));
        });
    }
}
