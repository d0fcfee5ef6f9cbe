// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import org.openide.util.NbBundle.Messages;
import org.speechemotion.model.label.Emotion;

/** Names and two-letter codes of the emotions for a person. */
@Messages({
    "EMO_NEUTRAL=Neutral",
    "EMO_CALM=Calm",
    "EMO_HAPPY=Happy",
    "EMO_SAD=Sad",
    "EMO_ANGRY=Angry",
    "EMO_FEARFUL=Fearful",
    "EMO_DISGUST=Disgust",
    "EMO_SURPRISED=Surprised",
    "EMO_BORED=Bored",
    "EMO_OTHER=Other",
    "EMC_NEUTRAL=Ne",
    "EMC_CALM=Ca",
    "EMC_HAPPY=Ha",
    "EMC_SAD=Sa",
    "EMC_ANGRY=An",
    "EMC_FEARFUL=Fe",
    "EMC_DISGUST=Di",
    "EMC_SURPRISED=Su",
    "EMC_BORED=Bo",
    "EMC_OTHER=Ot",
    "# {0} - number",
    "TXT_Percent={0} %"
})
public final class EmotionText {

    private EmotionText() {}

    /** The name. */
    public static String name(Emotion emotion) {
        return switch (emotion) {
            case NEUTRAL -> Bundle.EMO_NEUTRAL();
            case CALM -> Bundle.EMO_CALM();
            case HAPPY -> Bundle.EMO_HAPPY();
            case SAD -> Bundle.EMO_SAD();
            case ANGRY -> Bundle.EMO_ANGRY();
            case FEARFUL -> Bundle.EMO_FEARFUL();
            case DISGUST -> Bundle.EMO_DISGUST();
            case SURPRISED -> Bundle.EMO_SURPRISED();
            case BORED -> Bundle.EMO_BORED();
            case OTHER -> Bundle.EMO_OTHER();
        };
    }

    /** Two letters, for where the name has no room. */
    public static String code(Emotion emotion) {
        return switch (emotion) {
            case NEUTRAL -> Bundle.EMC_NEUTRAL();
            case CALM -> Bundle.EMC_CALM();
            case HAPPY -> Bundle.EMC_HAPPY();
            case SAD -> Bundle.EMC_SAD();
            case ANGRY -> Bundle.EMC_ANGRY();
            case FEARFUL -> Bundle.EMC_FEARFUL();
            case DISGUST -> Bundle.EMC_DISGUST();
            case SURPRISED -> Bundle.EMC_SURPRISED();
            case BORED -> Bundle.EMC_BORED();
            case OTHER -> Bundle.EMC_OTHER();
        };
    }

    /** A probability in percent. */
    public static String percent(double probability) {
        return Bundle.TXT_Percent(Math.round(probability * 100));
    }
}
