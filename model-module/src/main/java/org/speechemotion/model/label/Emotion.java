// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.label;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The canonical emotions, with the words that corpora and people use for them. */
public enum Emotion {
    /** No marked emotion. */
    NEUTRAL("neu", "neutrality", "n"),
    /** At ease, as in RAVDESS. */
    CALM("calmness"),
    /** Joy. */
    HAPPY("happiness", "hap", "joy", "joyful", "amusement"),
    /** Sorrow. */
    SAD("sadness"),
    /** Anger. */
    ANGRY("anger", "ang"),
    /** Fear. */
    FEARFUL("fear", "fea", "anxiety", "afraid"),
    /** Aversion. */
    DISGUST("disgusted", "dis"),
    /** Surprise, pleasant or not. */
    SURPRISED("surprise", "sur", "ps", "pleasant_surprise", "pleasant_surprised", "surprised_pleasantly"),
    /** Weariness, as in EMO-DB. */
    BORED("boredom", "bor"),
    /** Anything else that somebody labelled. */
    OTHER("unknown", "mixed");

    private final List<String> words;

    Emotion(String... words) {
        this.words = List.of(words);
    }

    /** The canonical name in lower case, as it stands in files and on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The emotion that a corpus or a person calls {@code word}; case, spaces and hyphens do not matter. */
    public static Optional<Emotion> of(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return Arrays.stream(values())
                .filter(emotion -> emotion.label().equals(wanted) || emotion.words.contains(wanted))
                .findFirst();
    }
}
