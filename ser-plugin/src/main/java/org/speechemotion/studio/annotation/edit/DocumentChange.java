// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.speechemotion.dsp.TimeSpan;

/**
 * What has just changed in a document.
 *
 * @param cause why
 * @param command the step that was done, undone or redone; empty while the change is still going on
 * @param edits from what the document was before to what it is now
 */
public record DocumentChange(Cause cause, Optional<Command> command, List<Edit> edits) {

    /** Why a document changes. */
    public enum Cause {
        /** A new command. */
        EDIT,
        /** The last command was taken back. */
        UNDO,
        /** A command that was taken back was done again. */
        REDO,
        /** Something is being dragged; an {@link #EDIT} or {@link #DRAG_CANCELLED} follows. */
        DRAG,
        /** What was dragged is where it was. */
        DRAG_CANCELLED
    }

    /** Whether the change is still going on, so that slow views may wait for its end. */
    public boolean isOngoing() {
        return cause == Cause.DRAG;
    }

    /** The tracks that changed, or whose items did. */
    public Set<Long> tracks() {
        return edits.stream().map(Edit::track).collect(Collectors.toSet());
    }

    /** Whether a track came, went, moved or changed its header. */
    public boolean changesTracks() {
        return edits.stream().anyMatch(TrackEdit.class::isInstance);
    }

    /** The stretch in which items changed, from the first to the last, before or after the change. */
    public Optional<TimeSpan> span() {
        double start = Double.MAX_VALUE;
        double end = -1;
        for (Edit edit : edits) {
            if (edit instanceof ItemEdit item) {
                for (var side : List.of(item.before(), item.after())) {
                    if (side.isPresent()) {
                        start = Math.min(start, side.get().span().start());
                        end = Math.max(end, side.get().span().end());
                    }
                }
            }
        }
        return end < 0 ? Optional.empty() : Optional.of(new TimeSpan(start, end));
    }
}
