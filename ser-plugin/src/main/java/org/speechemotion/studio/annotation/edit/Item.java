// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import java.util.Comparator;
import org.speechemotion.studio.annotation.Annotation;

/**
 * An annotation with its identity in a document, which stays when the annotation changes.
 *
 * @param id unique within the document, also among items that were deleted
 * @param annotation what it says now
 */
public record Item(long id, Annotation annotation) {

    /** By start, then by end, then by identity. */
    static final Comparator<Item> ORDER = Item::compare;

    /** Start in seconds. */
    public double start() {
        return annotation.span().start();
    }

    /** End in seconds. */
    public double end() {
        return annotation.span().end();
    }

    private static int compare(Item one, Item other) {
        int order = Double.compare(one.start(), other.start());
        if (order == 0) {
            order = Double.compare(one.end(), other.end());
        }
        return order == 0 ? Long.compare(one.id, other.id) : order;
    }
}
