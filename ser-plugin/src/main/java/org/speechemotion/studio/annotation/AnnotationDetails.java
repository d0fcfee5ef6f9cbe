// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of an annotation besides time and label.
 *
 * @param note free text, empty for none; may have several lines
 * @param speaker who speaks, empty if not said
 * @param flags what a person has said of it
 * @param frequencies the part of the spectrum that it is about, if not all
 * @param authorship who made it what it is, if known
 */
public record AnnotationDetails(
        String note,
        String speaker,
        Set<Flag> flags,
        Optional<FrequencyRange> frequencies,
        Optional<Authorship> authorship) {

    /** Nothing is known. */
    public static final AnnotationDetails NONE =
            new AnnotationDetails("", "", Set.of(), Optional.empty(), Optional.empty());

    /** Keeps a copy, in the order of the flags. */
    public AnnotationDetails {
        flags = flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(flags));
    }

    /** The same with another note. */
    public AnnotationDetails withNote(String other) {
        return new AnnotationDetails(other, speaker, flags, frequencies, authorship);
    }

    /** The same with another speaker. */
    public AnnotationDetails withSpeaker(String other) {
        return new AnnotationDetails(note, other, flags, frequencies, authorship);
    }

    /** The same with other flags. */
    public AnnotationDetails withFlags(Set<Flag> others) {
        return new AnnotationDetails(note, speaker, others, frequencies, authorship);
    }

    /** The same with another part of the spectrum. */
    public AnnotationDetails withFrequencies(FrequencyRange other) {
        return new AnnotationDetails(note, speaker, flags, Optional.of(other), authorship);
    }

    /** The same by another author. */
    public AnnotationDetails withAuthorship(Authorship other) {
        return new AnnotationDetails(note, speaker, flags, frequencies, Optional.of(other));
    }
}
