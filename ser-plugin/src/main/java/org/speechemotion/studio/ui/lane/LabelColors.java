// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.Color;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.studio.annotation.Vocabulary;

/** The colours of the labels of a vocabulary: its own, else those of emotions, else one for all others. */
public final class LabelColors {

    private final Vocabulary vocabulary;
    private final boolean dark;
    private final Color otherwise;
    private final Map<String, Color> known = new HashMap<>();

    /**
     * Colours on a light or a dark background.
     *
     * @param otherwise for labels that are neither in the vocabulary with a colour nor emotions
     */
    public LabelColors(Vocabulary vocabulary, boolean dark, Color otherwise) {
        this.vocabulary = vocabulary;
        this.dark = dark;
        this.otherwise = otherwise;
    }

    /** The colour of a label. */
    public Color of(String label) {
        return known.computeIfAbsent(label, this::find);
    }

    private Color find(String label) {
        return vocabulary
                .term(label)
                .flatMap(term -> Optional.ofNullable(term.colour()))
                .map(Color::decode)
                .or(() -> Emotion.of(label).map(emotion -> EmotionPalette.color(emotion, dark)))
                .orElse(otherwise);
    }
}
