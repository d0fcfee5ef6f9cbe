// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.label;

import java.util.Arrays;

/**
 * A probability for each emotion of a set.
 *
 * @param emotions the set
 * @param values one a emotion, in the set's order, 0 to 1, summing to 1; not to be changed
 */
public record EmotionScores(EmotionSet emotions, float[] values) {

    /** Checks the shape. */
    public EmotionScores {
        if (values.length != emotions.size()) {
            throw new IllegalArgumentException(values.length + " scores for " + emotions.size() + " emotions");
        }
    }

    /** The score of an emotion, 0 if the set lacks it. */
    public double of(Emotion emotion) {
        int index = emotions.indexOf(emotion);
        return index < 0 ? 0 : values[index];
    }

    /** The emotion with the highest score, the first of equals. */
    public Emotion best() {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return emotions.get(best);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EmotionScores that
                && emotions.equals(that.emotions)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * emotions.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return emotions.labels() + " " + Arrays.toString(values);
    }
}
