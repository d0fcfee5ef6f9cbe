// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation;

/** What the annotations of a track are about. */
public enum TrackContent {
    /** Stretches in which somebody speaks. */
    SPEECH,
    /** Stretches with one emotion each; labels are names of emotions. */
    EMOTION,
    /** Points at which the emotion changes; labels are those of {@link TransitionLabel}. */
    TRANSITION,
    /** Anything else: words, events, notes. */
    OTHER
}
