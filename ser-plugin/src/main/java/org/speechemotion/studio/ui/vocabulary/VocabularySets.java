// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.vocabulary;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
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
    private static final String NAME = "name";

    private final Preferences preferences;

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
            JsonObject json = new Gson().fromJson(text, JsonObject.class);
            List<Vocabulary.Term> terms = new ArrayList<>();
            json.getAsJsonArray("terms").forEach(each -> {
                JsonObject term = each.getAsJsonObject();
                String key = term.get("key").getAsString();
                String colour = term.get("colour").getAsString();
                terms.add(new Vocabulary.Term(
                        term.get("label").getAsString(),
                        key.isEmpty() ? null : key.charAt(0),
                        colour.isEmpty() ? null : colour,
                        term.get("description").getAsString()));
            });
            return Optional.of(new Vocabulary(json.get(NAME).getAsString(), terms));
        } catch (JsonParseException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | NullPointerException e) {
            LOG.log(Level.INFO, "set of labels", e);
            return Optional.empty();
        }
    }

    /** Keeps a set of the user's in the place of one of that name. */
    void save(Vocabulary set) {
        JsonObject json = new JsonObject();
        json.addProperty(NAME, set.name());
        JsonArray terms = new JsonArray();
        for (TermDraft term : set.terms().stream().map(TermDraft::of).toList()) {
            JsonObject each = new JsonObject();
            each.addProperty("label", term.label());
            each.addProperty("key", term.key());
            each.addProperty("colour", term.colour());
            each.addProperty("description", term.description());
            terms.add(each);
        }
        json.add("terms", terms);
        preferences.put(key(set.name()), new Gson().toJson(json));
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
