// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

/** One of the two borders of a stretch of time. */
public enum Side {
    /** The first one. */
    START,
    /** The last one. */
    END;

    /** The time of this border of an item in seconds. */
    public double of(Item item) {
        return this == START ? item.start() : item.end();
    }

    /** The other one. */
    public Side other() {
        return this == START ? END : START;
    }
}
