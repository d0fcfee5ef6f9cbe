// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import java.util.List;
import org.speechemotion.studio.annotation.Annotation;

/**
 * Makes annotations, such as one of the selection or those of the clipboard.
 *
 * @param track where
 * @param annotations what they say; those without an author are the person's own
 */
public record Create(long track, List<Annotation> annotations) implements Operation {

    /** Keeps a copy. */
    public Create {
        annotations = List.copyOf(annotations);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.CREATE;
    }

    @Override
    public void draft(Draft draft) {
        for (Annotation made : annotations) {
            draft.add(track, made.details().authorship().isPresent() ? made : draft.byAuthor(made));
        }
    }
}
