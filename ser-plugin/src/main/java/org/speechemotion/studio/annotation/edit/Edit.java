// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

/** The smallest change of a document. It knows both sides, so that it can be taken back. */
public sealed interface Edit permits ItemEdit, TrackEdit {

    /** The identity of the track that it is about. */
    long track();

    /** The edit that takes this one back. */
    Edit inverse();
}
