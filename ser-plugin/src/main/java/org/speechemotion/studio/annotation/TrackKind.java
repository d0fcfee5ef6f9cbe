// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation;

/** Who made a track. */
public enum TrackKind {
    /** A model; a proposal that is not edited. */
    MACHINE,
    /** A person at work on this recording. */
    ANNOTATOR,
    /** The truth that others are measured by. */
    REFERENCE
}
