// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

/** What a command does, for the words in menus and in the history. Names are kept in files. */
public enum CommandKind {
    /** Proposals were found right, or taken over with another label. */
    ACCEPT,
    /** Items have another label. */
    RELABEL,
    /** An item became two. */
    SPLIT,
    /** Items became one. */
    MERGE,
    /** A border was moved. */
    MOVE_BORDER,
    /** Items were moved in time. */
    SHIFT,
    /** Items were made. */
    CREATE,
    /** Items were deleted. */
    DELETE,
    /** Items were copied to another track. */
    COPY,
    /** Items were moved to another track. */
    MOVE_TO_TRACK,
    /** Time was put in or taken out, and what comes later moved along. */
    RIPPLE,
    /** A note was written. */
    NOTE,
    /** A speaker was named. */
    SPEAKER,
    /** A flag was set or taken away. */
    FLAG,
    /** A confidence was given. */
    CONFIDENCE,
    /** A range of frequencies was given. */
    FREQUENCIES,
    /** Labels were found and replaced. */
    REPLACE_LABELS,
    /** A track was added. */
    ADD_TRACK,
    /** A track has another name. */
    RENAME_TRACK,
    /** A track was removed. */
    REMOVE_TRACK,
    /** A track has another place. */
    MOVE_TRACK,
    /** A track has another vocabulary. */
    VOCABULARY,
    /** A model's proposals were put in, in the place of older ones. */
    PROPOSALS
}
