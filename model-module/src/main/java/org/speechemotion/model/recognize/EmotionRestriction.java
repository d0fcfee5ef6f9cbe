// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.recognize;

import org.speechemotion.model.label.Emotion;
import org.speechemotion.model.label.EmotionSet;
import org.speechemotion.model.timeline.PosteriorTrack;

/**
 * Posteriors over some of the emotions: theirs alone, scaled so that they sum to 1 again. Where calm is not asked for
 * but neutral is, calm counts as neutral: few corpora tell them apart.
 */
final class EmotionRestriction {

    private final EmotionSet all;
    private final EmotionSet kept;

    /** Where each emotion goes among the kept, -1 for nowhere. */
    private final int[] target;

    /**
     * Creates a restriction.
     *
     * @param all what tracks have
     * @param kept what is left, a part of it
     */
    EmotionRestriction(EmotionSet all, EmotionSet kept) {
        this.all = all;
        this.kept = kept;
        target = new int[all.size()];
        for (int e = 0; e < all.size(); e++) {
            boolean calm = all.get(e) == Emotion.CALM && kept.indexOf(Emotion.CALM) < 0;
            target[e] = kept.indexOf(calm ? Emotion.NEUTRAL : all.get(e));
        }
    }

    /** The posteriors of the kept emotions; where all of these are 0, they are equal. */
    PosteriorTrack apply(PosteriorTrack track) {
        if (kept.equals(all)) {
            return track;
        }
        int width = kept.size();
        float[] values = new float[track.steps() * width];
        for (int step = 0; step < track.steps(); step++) {
            double sum = 0;
            for (int e = 0; e < target.length; e++) {
                if (target[e] >= 0) {
                    values[step * width + target[e]] += track.at(step, e);
                    sum += track.at(step, e);
                }
            }
            for (int e = 0; e < width; e++) {
                float value = values[step * width + e];
                values[step * width + e] = (float) (sum > 0 ? value / sum : 1.0 / width);
            }
        }
        return new PosteriorTrack(kept, track.span(), track.firstTime(), track.step(), values);
    }
}
