// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.speechemotion.studio.annotation.edit.DocumentChange.Cause;

/** A change that a person watches while it goes on, and that becomes one command when it is finished. */
public final class Drag {

    private final AnnotationDocument document;
    private final long firstId;
    private CommandKind kind;
    private List<Edit> edits = List.of();
    private boolean ended;

    Drag(AnnotationDocument document) {
        this.document = document;
        firstId = document.nextId();
    }

    /**
     * Shows what an operation would do to the document as it was before the drag. Items that it makes have the same
     * identities each time.
     *
     * @throws EditException if it cannot be done; what was shown before stays
     */
    public void update(Operation operation) {
        if (ended) {
            throw new IllegalStateException("the drag has ended");
        }
        List<Edit> back = inverse();
        document.apply(back);
        document.rewindIds(firstId);
        try {
            List<Edit> next = document.draft(operation);
            document.apply(next);
            edits = next;
            kind = operation.kind();
        } catch (EditException e) {
            document.apply(edits);
            throw e;
        }
        List<Edit> difference = joined(back, edits);
        if (!difference.isEmpty()) {
            document.tell(new DocumentChange(Cause.DRAG, Optional.empty(), difference));
        }
    }

    /** Ends it as it stands. */
    public Optional<Command> finish() {
        if (!end() || edits.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(document.done(kind, edits));
    }

    /** Ends it and puts everything back. */
    public void cancel() {
        if (end() && !edits.isEmpty()) {
            List<Edit> back = inverse();
            document.apply(back);
            document.tell(new DocumentChange(Cause.DRAG_CANCELLED, Optional.empty(), back));
        }
    }

    private boolean end() {
        if (ended) {
            return false;
        }
        ended = true;
        document.dragEnded();
        return true;
    }

    private List<Edit> inverse() {
        List<Edit> back = new ArrayList<>();
        edits.forEach(edit -> back.add(edit.inverse()));
        Collections.reverse(back);
        return back;
    }

    /** What two lists of edits do one after the other, each item once. */
    private static List<Edit> joined(List<Edit> first, List<Edit> second) {
        List<Edit> tracks = new ArrayList<>();
        Map<Long, ItemEdit> items = new LinkedHashMap<>();
        for (List<Edit> each : List.of(first, second)) {
            for (Edit edit : each) {
                if (edit instanceof ItemEdit item) {
                    items.merge(
                            item.item(),
                            item,
                            (one, other) -> new ItemEdit(other.track(), other.item(), one.before(), other.after()));
                } else {
                    tracks.add(edit);
                }
            }
        }
        items.values().removeIf(ItemEdit::isNothing);
        List<Edit> all = new ArrayList<>(tracks);
        all.addAll(items.values());
        return all;
    }
}
