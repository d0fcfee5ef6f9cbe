// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.store;

/**
 * How far what was edited has got.
 *
 * @param kind how far
 * @param message one line for a person if it failed, else empty
 */
public record SaveState(Kind kind, String message) {

    /** How far. */
    public enum Kind {
        /** All is on the disk. */
        SAVED,
        /** Something is on its way. */
        PENDING,
        /** It could not be written; it is kept in memory and tried again and again. */
        FAILED
    }

    /** All is on the disk. */
    public static final SaveState SAVED = new SaveState(Kind.SAVED, "");

    /** Something is on its way. */
    public static final SaveState PENDING = new SaveState(Kind.PENDING, "");

    /** It could not be written. */
    public static SaveState failed(String message) {
        return new SaveState(Kind.FAILED, message);
    }

    /** Whether there is something that is not on the disk. */
    public boolean isDirty() {
        return kind != Kind.SAVED;
    }
}
