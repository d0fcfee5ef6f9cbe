// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.label;

import java.util.Set;
import org.speechemotion.studio.annotation.edit.Merge;

/** Makes one annotation of the selected ones; in the window's lookup while there are several in one track. */
public final class MergeCommand {

    private final AnnotationSession session;

    MergeCommand(AnnotationSession session) {
        this.session = session;
    }

    /** Whether it can be done. */
    boolean isPossible() {
        Set<Long> items = session.selectedEditable();
        return items.size() > 1
                && items.stream().map(session.document()::trackOf).distinct().count() == 1;
    }

    /** Makes one annotation of the selected ones. */
    public void merge() {
        session.perform(new Merge(session.selectedEditable()));
    }
}
