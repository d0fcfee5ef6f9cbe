// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.speechemotion.model.label.Emotion;

/**
 * The labels that the annotations of a track may have.
 *
 * @param name for people to read, unique within a project; empty for {@link #FREE}
 * @param terms the labels in order; none if any label may be written
 */
public record Vocabulary(String name, List<Term> terms) {

    /** Any label. */
    public static final Vocabulary FREE = new Vocabulary("", List.of());

    /** All emotions that the application knows. */
    public static final Vocabulary EMOTIONS =
            ofLabels("emotions", Stream.of(Emotion.values()).map(Emotion::label).toList());

    /**
     * A label that may be chosen.
     *
     * @param label the label, not empty
     * @param key the character that sets it from the keyboard; null for none
     * @param colour such as {@code #0072B2}; null for the default of the label
     * @param description what it means, empty if not said
     */
    public record Term(String label, Character key, String colour, String description) {

        /** Checks label and colour. */
        public Term {
            if (label.isBlank()) {
                throw new IllegalArgumentException("a label must not be empty");
            }
            if (colour != null && !colour.matches("#[0-9A-Fa-f]{6}")) {
                throw new IllegalArgumentException("a colour is # and six hexadecimal digits, not " + colour);
            }
        }

        /** A label of which nothing else is known. */
        public static Term of(String label) {
            return new Term(label, null, null, "");
        }
    }

    /** Keeps a copy and checks that labels and keys are unique. */
    public Vocabulary {
        terms = List.copyOf(terms);
        Set<String> labels = new HashSet<>();
        Set<Character> keys = new HashSet<>();
        for (Term term : terms) {
            if (!labels.add(term.label())) {
                throw new IllegalArgumentException("the label " + term.label() + " is there twice");
            }
            if (term.key() != null && !keys.add(term.key())) {
                throw new IllegalArgumentException("the key " + term.key() + " is there twice");
            }
        }
    }

    /** A vocabulary of labels alone. */
    public static Vocabulary ofLabels(String name, List<String> labels) {
        return new Vocabulary(name, labels.stream().map(Term::of).toList());
    }

    /** The labels in order. */
    public List<String> labels() {
        return terms.stream().map(Term::label).toList();
    }

    /** Whether a label may be used. */
    public boolean allows(String label) {
        return terms.isEmpty() || labels().contains(label);
    }

    /** The term with a label. */
    public Optional<Term> term(String label) {
        return terms.stream().filter(term -> term.label().equals(label)).findFirst();
    }
}
