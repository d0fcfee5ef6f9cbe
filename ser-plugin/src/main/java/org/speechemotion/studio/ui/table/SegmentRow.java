// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.table;

import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.annotation.Annotation;
import org.speechemotion.studio.annotation.AnnotationDetails;
import org.speechemotion.studio.annotation.edit.Item;
import org.speechemotion.studio.annotation.edit.TrackHeader;

/**
 * An annotation in the table.
 *
 * @param track identity of the track that holds it
 * @param header what the track is
 * @param item the annotation
 */
record SegmentRow(long track, TrackHeader header, Item item) {

    long id() {
        return item.id();
    }

    Annotation annotation() {
        return item.annotation();
    }

    AnnotationDetails details() {
        return item.annotation().details();
    }

    TimeSpan span() {
        return item.annotation().span();
    }
}
