// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.studio.annotation.Vocabulary;
import org.speechemotion.studio.annotation.edit.ChangeVocabulary;

/** The words of a track while they are edited, and what is wrong with them as they stand. */
@Messages({
    "# {0} - key",
    "# {1} - command",
    "TXT_KeyOfCommand=The key {0} is that of the command {1}, too: in the recording window the label comes first.",
    "MSG_EmptyLabel=A label is empty",
    "# {0} - label",
    "MSG_LabelTwice=The label {0} is there twice",
    "# {0} - label",
    "MSG_LongKey=The key of {0} is more than one character",
    "# {0} - key",
    "# {1} - one label",
    "# {2} - other label",
    "MSG_KeyClash=The key {0} is that of {1} and of {2}",
    "# {0} - label",
    "MSG_BadColour=The colour of {0} is none: write # and six hexadecimal digits",
    "# {0} - labels",
    "MSG_LabelsInUse=Annotations of this track have other labels: {0}"
})
final class VocabularyDraft {

    private final Set<String> used;
    private final List<TermDraft> terms = new ArrayList<>();

    /**
     * A draft that is what there is.
     *
     * @param used labels of the track's annotations
     */
    VocabularyDraft(Vocabulary vocabulary, Collection<String> used) {
        this.used = new TreeSet<>(used);
        vocabulary.terms().forEach(term -> terms.add(TermDraft.of(term)));
    }

    List<TermDraft> terms() {
        return Collections.unmodifiableList(terms);
    }

    void set(int place, TermDraft term) {
        terms.set(place, term);
    }

    void add(int place, TermDraft term) {
        terms.add(place, term);
    }

    void remove(int place) {
        terms.remove(place);
    }

    /** Moves a label up or down; false if it is there already. */
    boolean move(int place, int by) {
        int to = place + by;
        if (to < 0 || to >= terms.size()) {
            return false;
        }
        Collections.swap(terms, place, to);
        return true;
    }

    /** Takes the words of a set instead; those that were there keep what they were called. */
    void load(Vocabulary set) {
        Map<String, String> originals = new HashMap<>();
        terms.forEach(term -> originals.put(term.label(), term.original()));
        terms.clear();
        set.terms()
                .forEach(term -> terms.add(TermDraft.of(term).withOriginal(originals.getOrDefault(term.label(), ""))));
    }

    /** What is wrong, in one line; empty if nothing is. */
    Optional<String> problem() {
        Set<String> labels = new HashSet<>();
        Map<String, String> keys = new HashMap<>();
        for (TermDraft term : terms) {
            String label = term.label().strip();
            if (label.isEmpty()) {
                return Optional.of(Bundle.MSG_EmptyLabel());
            }
            if (!labels.add(label)) {
                return Optional.of(Bundle.MSG_LabelTwice(label));
            }
            String key = term.key().strip();
            if (key.length() > 1) {
                return Optional.of(Bundle.MSG_LongKey(label));
            }
            // Somebody who presses a letter means it, large or small.
            String other = key.isEmpty() ? null : keys.put(key.toLowerCase(Locale.ROOT), label);
            if (other != null) {
                return Optional.of(Bundle.MSG_KeyClash(key, other, label));
            }
            if (!term.colour().isBlank() && !term.colour().strip().matches("#[0-9A-Fa-f]{6}")) {
                return Optional.of(Bundle.MSG_BadColour(label));
            }
        }
        return terms.isEmpty() ? Optional.empty() : homeless(labels);
    }

    /**
     * The first key that calls a command, too, with a word on that; empty if there is none.
     *
     * @param commands the name of the command of a character, if it has one
     */
    Optional<String> keyOfCommand(Function<Character, Optional<String>> commands) {
        return terms.stream()
                .map(term -> term.key().strip())
                .filter(key -> key.length() == 1)
                .flatMap(key ->
                        commands.apply(key.charAt(0)).map(command -> Bundle.TXT_KeyOfCommand(key, command)).stream())
                .findFirst();
    }

    private Optional<String> homeless(Set<String> labels) {
        Set<String> without = new TreeSet<>();
        Map<String, String> renamed = renamed();
        for (String label : used) {
            if (!labels.contains(renamed.getOrDefault(label, label))) {
                without.add(label);
            }
        }
        return without.isEmpty() ? Optional.empty() : Optional.of(Bundle.MSG_LabelsInUse(String.join(", ", without)));
    }

    private Map<String, String> renamed() {
        Map<String, String> renamed = new HashMap<>();
        for (TermDraft term : terms) {
            if (!term.original().isEmpty()
                    && !term.original().equals(term.label().strip())) {
                renamed.put(term.original(), term.label().strip());
            }
        }
        return renamed;
    }

    /**
     * The words under a name; any label may be written if there are none.
     *
     * @throws IllegalArgumentException if there is a {@link #problem}
     */
    Vocabulary vocabulary(String name) {
        return terms.isEmpty()
                ? Vocabulary.FREE
                : new Vocabulary(name, terms.stream().map(TermDraft::term).toList());
    }

    /** Gives the words to a track, and their new labels to its annotations. */
    ChangeVocabulary operation(long track, String name) {
        return new ChangeVocabulary(track, vocabulary(name), terms.isEmpty() ? Map.of() : renamed());
    }
}
