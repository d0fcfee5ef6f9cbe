// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.Color;
import org.speechemotion.model.label.Emotion;

/**
 * A colour for each emotion, after the palette of Okabe and Ito that people with any kind of colour vision can tell
 * apart; the two beyond its eight are a violet and a grey. Colour never stands alone: see {@link EmotionText}.
 */
public final class EmotionPalette {

    private EmotionPalette() {}

    /** The colour of an emotion on a light or a dark background. */
    public static Color color(Emotion emotion, boolean dark) {
        return new Color(dark ? onDark(emotion) : onLight(emotion));
    }

    private static int onLight(Emotion emotion) {
        return switch (emotion) {
            case NEUTRAL -> 0x8A8A8A;
            case CALM -> 0x56B4E9;
            case HAPPY -> 0xD6CB00;
            case SAD -> 0x0072B2;
            case ANGRY -> 0xD55E00;
            case FEARFUL -> 0xCC79A7;
            case DISGUST -> 0x009E73;
            case SURPRISED -> 0xE69F00;
            case BORED -> 0x5B3A8C;
            case OTHER -> 0x4D4D4D;
        };
    }

    private static int onDark(Emotion emotion) {
        return switch (emotion) {
            case NEUTRAL -> 0xA8A8A8;
            case HAPPY -> 0xF0E442;
            case SAD -> 0x3A9BDC;
            case BORED -> 0x9B82D6;
            case OTHER -> 0xD0D0D0;
            case CALM, ANGRY, FEARFUL, DISGUST, SURPRISED -> onLight(emotion);
        };
    }
}
