// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import org.speechemotion.studio.annotation.AnnotationTrack;
import org.speechemotion.studio.annotation.TrackKind;

/**
 * A track of a document as it is at one moment.
 *
 * @param id unique within the document, also among tracks that were removed
 * @param header all but the items
 * @param items what is annotated
 */
public record DocumentTrack(long id, TrackHeader header, ItemTree items) {

    /** Whether its items must not be changed: they are what a model said. */
    public boolean isReadOnly() {
        return header.kind() == TrackKind.MACHINE;
    }

    /** The track as a value without identities. */
    public AnnotationTrack toTrack() {
        return new AnnotationTrack(
                header.name(),
                header.kind(),
                header.content(),
                header.provenance(),
                header.vocabulary(),
                header.channels(),
                items.items().stream().map(Item::annotation).toList());
    }
}
