// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation;

/** What a person has said of an annotation besides its label. */
public enum Flag {
    /** Looked at and found right, or made right. */
    REVIEWED,
    /** The person does not know. */
    UNSURE,
    /** Not to be counted in agreement, training or reports. */
    EXCLUDE
}
