// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

/**
 * What has become of the file of an open recording.
 *
 * @param kind what happened
 * @param bytes that are there now, 0 unless it was cut short
 * @param bytesBefore that were there when it was opened, 0 unless it was cut short
 * @param reason why it cannot be reached, empty otherwise
 */
record FileState(Kind kind, long bytes, long bytesBefore, String reason) {

    /** As it was when it was opened. */
    static final FileState AS_OPENED = new FileState(Kind.AS_OPENED);

    /** What can happen to a file. */
    enum Kind {
        /** Nothing. */
        AS_OPENED,
        /** There is no file of that name any more. */
        GONE,
        /** It is shorter than before. */
        CUT,
        /** It is longer than before, or was written to. */
        CHANGED,
        /** It may be there, but nobody can tell. */
        UNREACHABLE
    }

    FileState(Kind kind) {
        this(kind, 0, 0, "");
    }
}
