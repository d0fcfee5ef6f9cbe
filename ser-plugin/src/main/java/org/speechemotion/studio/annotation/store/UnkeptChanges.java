// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

import java.util.ArrayList;
import java.util.List;
import org.speechemotion.studio.annotation.edit.AnnotationDocument;
import org.speechemotion.studio.annotation.edit.DocumentChange;
import org.speechemotion.studio.annotation.edit.DocumentListener;

/**
 * What is done with an empty document before there is a project for it, until {@link Project#keep} takes it over. For the
 * document's thread.
 */
public final class UnkeptChanges {

    private final AnnotationDocument document;
    private final DocumentListener listener = this::changed;
    private final List<PendingChange> changes = new ArrayList<>();

    /** Listens to a document, to which nothing was done yet. */
    public UnkeptChanges(AnnotationDocument document) {
        this.document = document;
        document.addListener(listener);
    }

    /** The document. */
    public AnnotationDocument document() {
        return document;
    }

    /** Whether nothing was done yet. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    private void changed(DocumentChange change) {
        if (PendingChange.isLasting(change)) {
            changes.add(PendingChange.of(0, document, change));
        }
    }

    /** Hands all changes over, as those of a recording, and listens no longer. */
    List<PendingChange> handOver(long recording) {
        document.removeListener(listener);
        List<PendingChange> all =
                changes.stream().map(change -> change.ofRecording(recording)).toList();
        changes.clear();
        return all;
    }
}
