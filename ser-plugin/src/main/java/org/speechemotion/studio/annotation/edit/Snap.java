// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.annotation.edit;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.DoubleStream;

/** Draws times to candidates near them: edges of speech, zero crossings, borders in other tracks. */
public final class Snap {

    private final double[] candidates;
    private final double reach;

    /**
     * Candidates in any order.
     *
     * @param reach how far a time is drawn at most, in seconds
     */
    public Snap(DoubleStream candidates, double reach) {
        this.candidates = candidates.sorted().distinct().toArray();
        this.reach = reach;
    }

    /**
     * The borders of items.
     *
     * @param except items that are on the move and do not hold each other
     */
    public static DoubleStream borders(Collection<DocumentTrack> tracks, Set<Long> except) {
        return tracks.stream()
                .flatMap(track -> track.items().items().stream())
                .filter(item -> !except.contains(item.id()))
                .flatMapToDouble(item -> DoubleStream.of(item.start(), item.end()));
    }

    /** The nearest candidate, the earlier of two; the time itself if none is within reach. */
    public double to(double time) {
        int place = Arrays.binarySearch(candidates, time);
        if (place >= 0) {
            return time;
        }
        int next = -place - 1;
        double best = time;
        double distance = Double.MAX_VALUE;
        for (int i = Math.max(0, next - 1); i <= Math.min(candidates.length - 1, next); i++) {
            double away = Math.abs(candidates[i] - time);
            if (away <= reach && away < distance) {
                best = candidates[i];
                distance = away;
            }
        }
        return best;
    }
}
