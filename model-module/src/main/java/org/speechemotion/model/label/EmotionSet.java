// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.label;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;

/**
 * The emotions that a model or a corpus tells apart, in a fixed order.
 *
 * @param emotions at least one, none twice
 */
public record EmotionSet(List<Emotion> emotions) {

    /** Keeps a copy and checks it. */
    public EmotionSet {
        emotions = List.copyOf(emotions);
        if (emotions.isEmpty() || EnumSet.copyOf(emotions).size() != emotions.size()) {
            throw new IllegalArgumentException("an emotion set names each of its emotions once: " + emotions);
        }
    }

    /** The given emotions in canonical order. */
    public static EmotionSet of(Collection<Emotion> emotions) {
        return new EmotionSet(List.copyOf(EnumSet.copyOf(emotions)));
    }

    /** Number of emotions. */
    public int size() {
        return emotions.size();
    }

    /** The emotion at a place of the order. */
    public Emotion get(int index) {
        return emotions.get(index);
    }

    /** The place of an emotion, -1 if the set lacks it. */
    public int indexOf(Emotion emotion) {
        return emotions.indexOf(emotion);
    }

    /** The canonical names in order. */
    public List<String> labels() {
        return emotions.stream().map(Emotion::label).toList();
    }
}
