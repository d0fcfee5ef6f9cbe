// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation;

import java.util.Optional;

/**
 * The label of a change of emotion.
 *
 * @param from the label before
 * @param to the label after
 */
public record TransitionLabel(String from, String to) {

    private static final String ARROW = " > ";

    /** The label as text, such as "neutral > angry". */
    public String text() {
        return from + ARROW + to;
    }

    /** Reads a label that {@link #text} wrote. */
    public static Optional<TransitionLabel> parse(String text) {
        int arrow = text.indexOf(ARROW);
        return arrow < 0
                ? Optional.empty()
                : Optional.of(new TransitionLabel(text.substring(0, arrow), text.substring(arrow + ARROW.length())));
    }
}
