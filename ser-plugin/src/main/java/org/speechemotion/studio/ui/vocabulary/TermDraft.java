// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.vocabulary;

import org.speechemotion.studio.annotation.Vocabulary.Term;

/**
 * A label while it is edited.
 *
 * @param original what it was called when the editing began; empty if it is new
 * @param label the label, perhaps not a good one yet
 * @param key the character that sets it, empty for none
 * @param colour # and six hexadecimal digits, empty for the default
 * @param description what it means
 */
record TermDraft(String original, String label, String key, String colour, String description) {

    static final TermDraft EMPTY = new TermDraft("", "", "", "", "");

    static TermDraft of(Term term) {
        return new TermDraft(
                term.label(),
                term.label(),
                term.key() == null ? "" : String.valueOf(term.key()),
                term.colour() == null ? "" : term.colour(),
                term.description());
    }

    /** The same as a label that was not there before. */
    TermDraft fresh() {
        return new TermDraft("", label, key, colour, description);
    }

    TermDraft withOriginal(String other) {
        return new TermDraft(other, label, key, colour, description);
    }

    TermDraft withLabel(String other) {
        return new TermDraft(original, other, key, colour, description);
    }

    TermDraft withKey(String other) {
        return new TermDraft(original, label, other, colour, description);
    }

    TermDraft withColour(String other) {
        return new TermDraft(original, label, key, other, description);
    }

    TermDraft withDescription(String other) {
        return new TermDraft(original, label, key, colour, other);
    }

    /** The label as it is kept; only of a draft without problems. */
    Term term() {
        return new Term(
                label.strip(),
                key.isBlank() ? null : key.strip().charAt(0),
                colour.isBlank() ? null : colour.strip(),
                description.strip());
    }
}
