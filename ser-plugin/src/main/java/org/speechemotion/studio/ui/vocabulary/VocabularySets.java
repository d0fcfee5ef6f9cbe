// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.vocabulary;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import org.openide.util.NbBundle.Messages;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.studio.annotation.Vocabulary;

/** The sets of labels that can be chosen: those of well-known corpora, and the user's own, which preferences keep. */
@Messages({
    "TXT_SetAll=All emotions",
    "TXT_SetEight=Eight emotions (RAVDESS)",
    "TXT_SetSeven=Seven emotions (EMO-DB)",
    "TXT_SetSix=Six basic emotions",
    "TXT_SetFour=Four emotions"
})
final class VocabularySets {

    private static final Logger LOG = Logger.getLogger(VocabularySets.class.getName());

    private final Preferences preferences;

    /** A set as it is kept. */
    private record KeptSet(String name, List<KeptTerm> terms) {}

    /** A label as it is kept; what was not there is null. */
    private record KeptTerm(String label, String key, String colour, String description) {

        static KeptTerm of(Vocabulary.Term term) {
            String key = term.key() == null ? null : String.valueOf(term.key());
            return new KeptTerm(term.label(), key, term.colour(), term.description());
        }

        Vocabulary.Term term() {
            return new Vocabulary.Term(
                    label == null ? "" : label,
                    key == null || key.isEmpty() ? null : key.charAt(0),
                    colour,
                    description == null ? "" : description);
        }
    }

    /** Sets of which the user's own are kept below a node. */
    VocabularySets(Preferences preferences) {
        this.preferences = preferences;
    }

    /** Those that are always there. */
    static List<Vocabulary> builtIn() {
        return List.of(
                Vocabulary.ofLabels(Bundle.TXT_SetAll(), Vocabulary.EMOTIONS.labels()),
                set(
                        Bundle.TXT_SetEight(),
                        Emotion.NEUTRAL,
                        Emotion.CALM,
                        Emotion.HAPPY,
                        Emotion.SAD,
                        Emotion.ANGRY,
                        Emotion.FEARFUL,
                        Emotion.DISGUST,
                        Emotion.SURPRISED),
                set(
                        Bundle.TXT_SetSeven(),
                        Emotion.NEUTRAL,
                        Emotion.HAPPY,
                        Emotion.SAD,
                        Emotion.ANGRY,
                        Emotion.FEARFUL,
                        Emotion.DISGUST,
                        Emotion.BORED),
                set(
                        Bundle.TXT_SetSix(),
                        Emotion.HAPPY,
                        Emotion.SAD,
                        Emotion.ANGRY,
                        Emotion.FEARFUL,
                        Emotion.DISGUST,
                        Emotion.SURPRISED),
                set(Bundle.TXT_SetFour(), Emotion.NEUTRAL, Emotion.HAPPY, Emotion.SAD, Emotion.ANGRY));
    }

    private static Vocabulary set(String name, Emotion... emotions) {
        return Vocabulary.ofLabels(
                name, Arrays.stream(emotions).map(Emotion::label).toList());
    }

    /** The user's own, by name. What cannot be read is left out. */
    List<Vocabulary> own() {
        List<Vocabulary> sets = new ArrayList<>();
        try {
            for (String key : preferences.keys()) {
                read(preferences.get(key, "")).ifPresent(sets::add);
            }
        } catch (BackingStoreException e) {
            LOG.log(Level.INFO, "sets of labels", e);
        }
        sets.sort(Comparator.comparing(Vocabulary::name));
        return sets;
    }

    private static Optional<Vocabulary> read(String text) {
        try {
            KeptSet kept = new Gson().fromJson(text, KeptSet.class);
            if (kept == null || kept.name() == null || kept.terms() == null) {
                return Optional.empty();
            }
            return Optional.of(new Vocabulary(
                    kept.name(), kept.terms().stream().map(KeptTerm::term).toList()));
        } catch (JsonParseException | IllegalArgumentException e) {
            LOG.log(Level.INFO, "set of labels", e);
            return Optional.empty();
        }
    }

    /** Keeps a set of the user's in the place of one of that name. */
    void save(Vocabulary set) {
        KeptSet kept =
                new KeptSet(set.name(), set.terms().stream().map(KeptTerm::of).toList());
        preferences.put(key(set.name()), new Gson().toJson(kept));
    }

    /** Forgets a set of the user's. */
    void remove(String name) {
        preferences.remove(key(name));
    }

    /** Names may be longer than keys of preferences. */
    private static String key(String name) {
        return "set-" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
