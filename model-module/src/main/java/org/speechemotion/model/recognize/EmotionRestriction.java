// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.model.recognize;

import org.speechemotion.model.label.EmotionSet;
import org.speechemotion.model.timeline.PosteriorTrack;

/** Posteriors over some of the emotions: theirs alone, scaled so that they sum to 1 again. */
final class EmotionRestriction {

    private final EmotionSet all;
    private final EmotionSet kept;

    /**
     * Creates a restriction.
     *
     * @param all what tracks have
     * @param kept what is left, a part of it
     */
    EmotionRestriction(EmotionSet all, EmotionSet kept) {
        this.all = all;
        this.kept = kept;
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
            for (int e = 0; e < width; e++) {
                sum += track.at(step, all.indexOf(kept.get(e)));
            }
            for (int e = 0; e < width; e++) {
                values[step * width + e] =
                        (float) (sum > 0 ? track.at(step, all.indexOf(kept.get(e))) / sum : 1.0 / width);
            }
        }
        return new PosteriorTrack(kept, track.span(), track.firstTime(), track.step(), values);
    }
}
