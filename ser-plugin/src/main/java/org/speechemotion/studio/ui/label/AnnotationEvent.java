// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.label;

import java.util.OptionalLong;
import java.util.Set;
import org.speechemotion.studio.annotation.edit.DocumentChange;
import org.speechemotion.studio.annotation.store.SaveState;

/** What has changed in a session of annotation. Sent on the event thread. */
public sealed interface AnnotationEvent {

    /**
     * The annotations or the tracks are others: an edit, an undo, or a step of a drag that still goes on. The change says
     * which items, so that nothing else need be looked at.
     */
    record DocumentChanged(DocumentChange change) implements AnnotationEvent {}

    /**
     * Other items are selected.
     *
     * @param before identities of the items that were selected
     * @param now identities of those that are
     */
    record ItemsSelected(Set<Long> before, Set<Long> now) implements AnnotationEvent {}

    /**
     * New annotations go to another track.
     *
     * @param track its identity, empty if there is none that can be edited
     */
    record ActiveTrackChanged(OptionalLong track) implements AnnotationEvent {}

    /** What was edited has got farther, or not. */
    record SaveStateChanged(SaveState state) implements AnnotationEvent {}
}
