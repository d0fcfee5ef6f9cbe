// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.speechemotion.dsp.TimeSpan;

/**
 * Several curves over the same stretches of time, and the same in bins that are ever twice as wide, so that no zoom has to
 * look at much more than one value a pixel. Does not change.
 */
final class Curves {

    /** How several values become one. */
    enum Coarse {
        /** The highest. */
        HIGHEST,
        /** Their mean. */
        MEAN
    }

    /**
     * Values at even steps over one stretch of time.
     *
     * @param span the stretch
     * @param firstTime seconds from the start of the recording to the first step
     * @param step seconds from one step to the next
     * @param values row by row, {@code values[step * curves + curve]}
     */
    record Stretch(TimeSpan span, double firstTime, double step, float[] values) {}

    /**
     * The curves over the whole recording in bins.
     *
     * @param width of a bin in seconds
     * @param values bin by bin, {@code values[bin * curves + curve]}, NaN where there is no value
     */
    record Bins(double width, float[] values) {}

    /** The finest bins, in seconds. Where a pixel is less than that, stretches are drawn one by one. */
    static final double FINEST_BIN = 0.5;

    private static final int FEWEST_BINS = 64;

    private final int count;
    private final List<Stretch> stretches;
    private final List<Bins> levels = new ArrayList<>();

    /**
     * Takes stretches.
     *
     * @param count number of curves
     * @param stretches in order, not overlapping
     */
    Curves(int count, List<Stretch> stretches, Coarse coarse) {
        this.count = count;
        this.stretches = List.copyOf(stretches);
        double end = stretches.isEmpty()
                ? 0
                : stretches.get(stretches.size() - 1).span().end();
        Bins bins = finest((int) Math.ceil(end / FINEST_BIN), coarse);
        levels.add(bins);
        while (bins.values().length / Math.max(1, count) > FEWEST_BINS) {
            bins = halved(bins, coarse);
            levels.add(bins);
        }
    }

    /** Number of curves. */
    int count() {
        return count;
    }

    /** The stretches, in order. */
    List<Stretch> stretches() {
        return stretches;
    }

    /** The bins to draw at a zoom, each a pixel wide or a little more; none where stretches are to be drawn. */
    Optional<Bins> bins(double secondsPerPixel) {
        if (secondsPerPixel < FINEST_BIN) {
            return Optional.empty();
        }
        return levels.stream()
                .filter(bins -> bins.width() >= secondsPerPixel)
                .findFirst()
                .or(() -> Optional.of(levels.get(levels.size() - 1)));
    }

    private Bins finest(int bins, Coarse coarse) {
        float[] values = new float[bins * count];
        int[] taken = new int[bins];
        Arrays.fill(values, Float.NaN);
        for (Stretch stretch : stretches) {
            for (int i = 0; i < stretch.values().length / count; i++) {
                int bin = (int) ((stretch.firstTime() + i * stretch.step()) / FINEST_BIN);
                if (bin < 0 || bin >= bins) {
                    continue;
                }
                for (int curve = 0; curve < count; curve++) {
                    int at = bin * count + curve;
                    values[at] = merge(values[at], taken[bin], stretch.values()[i * count + curve], 1, coarse);
                }
                taken[bin]++;
            }
        }
        return new Bins(FINEST_BIN, values);
    }

    private Bins halved(Bins fine, Coarse coarse) {
        int bins = (fine.values().length / count + 1) / 2;
        float[] values = new float[bins * count];
        for (int i = 0; i < values.length; i++) {
            int first = i / count * 2 * count + i % count;
            int second = first + count;
            float other = second < fine.values().length ? fine.values()[second] : Float.NaN;
            values[i] = Float.isNaN(other) ? fine.values()[first] : merge(fine.values()[first], 1, other, 1, coarse);
        }
        return new Bins(fine.width() * 2, values);
    }

    private static float merge(float one, int weight, float other, int otherWeight, Coarse coarse) {
        if (Float.isNaN(one) || weight == 0) {
            return other;
        }
        return coarse == Coarse.HIGHEST
                ? Math.max(one, other)
                : (one * weight + other * otherWeight) / (weight + otherWeight);
    }
}
