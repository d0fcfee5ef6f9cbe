// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.dsp.audio;

/**
 * Finds where a piece of sound goes on most like the end of another one: where their normalised correlation is highest,
 * with a small preference for the middle of the places that come into question. Samples at the edges of the overlap count
 * less, as they are hardly heard there. For one thread.
 */
final class OverlapSearch {

    /** What the first and the last place must be better by than the middle one. */
    private static final double EDGE_COST = 0.1;

    private final int places;
    private final int overlap;
    private final float[] weighted;

    /**
     * Prepares.
     *
     * @param places how many places are looked at, from index 0
     * @param overlap frames that are compared at each
     */
    OverlapSearch(int places, int overlap) {
        this.places = places;
        this.overlap = overlap;
        this.weighted = new float[overlap];
    }

    /**
     * The best place.
     *
     * @param tail the end of what was before, as long as the overlap
     * @param sound begins at place 0; as long as places and overlap together or longer
     * @return 0 to the number of places, which is not reached; the middle one where nothing can be compared
     */
    int best(float[] tail, float[] sound) {
        double power = 0;
        for (int i = 0; i < overlap; i++) {
            weighted[i] = tail[i] * (i + 1) * (overlap - i);
            power += (double) weighted[i] * weighted[i];
        }
        double energy = 0;
        for (int i = 0; i < overlap; i++) {
            energy += (double) sound[i] * sound[i];
        }
        int middle = places / 2;
        int best = middle;
        double highest = Double.NEGATIVE_INFINITY;
        for (int place = 0; place < places; place++) {
            double off = (double) (place - middle) / Math.max(1, middle);
            double score = likeness(sound, place, power * energy) - EDGE_COST * off * off;
            if (score > highest) {
                highest = score;
                best = place;
            }
            double leaving = sound[place];
            double coming = sound[place + overlap];
            energy = Math.max(0, energy - leaving * leaving + coming * coming);
        }
        return best;
    }

    private double likeness(float[] sound, int place, double powers) {
        if (!(powers > 0)) {
            return 0;
        }
        float sum = 0;
        for (int i = 0; i < overlap; i++) {
            sum += weighted[i] * sound[place + i];
        }
        return sum / Math.sqrt(powers);
    }
}
