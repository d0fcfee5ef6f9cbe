// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.Color;
import java.util.Optional;
import org.speechemotion.model.label.Emotion;
import org.speechemotion.studio.annotation.Vocabulary;

/** The colour of a label: the vocabulary's, or else that of the emotion that it names. */
public final class LabelColors {

    private LabelColors() {}

    /** The colour on a light or a dark background, empty if neither vocabulary nor palette has one. */
    public static Optional<Color> of(Vocabulary vocabulary, String label, boolean dark) {
        return vocabulary
                .term(label)
                .map(Vocabulary.Term::colour)
                .map(Color::decode)
                .or(() -> Emotion.of(label).map(emotion -> EmotionPalette.color(emotion, dark)));
    }
}
