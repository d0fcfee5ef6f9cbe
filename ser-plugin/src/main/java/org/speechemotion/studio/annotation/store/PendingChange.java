// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import java.util.List;
import org.speechemotion.studio.annotation.edit.AnnotationDocument;
import org.speechemotion.studio.annotation.edit.DocumentChange;
import org.speechemotion.studio.annotation.edit.DocumentChange.Cause;
import org.speechemotion.studio.annotation.edit.DocumentTrack;

/**
 * A change of a document that is not on the disk yet.
 *
 * @param recording whose document it is
 * @param change what was done, undone or redone
 * @param order the tracks' identities in order afterwards; empty if no track changed
 * @param nextId the document's next identity afterwards
 */
record PendingChange(long recording, DocumentChange change, List<Long> order, long nextId) {

    static PendingChange of(long recording, AnnotationDocument document, DocumentChange change) {
        List<Long> order = change.changesTracks()
                ? document.tracks().stream().map(DocumentTrack::id).toList()
                : List.of();
        return new PendingChange(recording, change, order, document.nextId());
    }

    /** Whether a change is to be kept: what is still being dragged is not. */
    static boolean isLasting(DocumentChange change) {
        return change.cause() != Cause.DRAG && change.cause() != Cause.DRAG_CANCELLED;
    }

    /** The same as a change of another recording. */
    PendingChange ofRecording(long other) {
        return new PendingChange(other, change, order, nextId);
    }
}
