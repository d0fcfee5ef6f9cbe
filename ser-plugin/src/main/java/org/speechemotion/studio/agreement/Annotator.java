// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.agreement;

import java.util.List;
import org.speechemotion.studio.annotation.Annotation;

/**
 * Somebody who annotated a recording, a person or a model.
 *
 * @param name for people to read
 * @param annotations what it said; points count nowhere
 */
public record Annotator(String name, List<Annotation> annotations) {

    /** Keeps a copy. */
    public Annotator {
        annotations = List.copyOf(annotations);
    }
}
