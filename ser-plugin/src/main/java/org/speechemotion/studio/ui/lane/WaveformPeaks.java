// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

/** Minimum, maximum and RMS of stretches of a recording, fast enough to be asked for every pixel of a paint. */
public interface WaveformPeaks {

    /** Knows nothing. */
    WaveformPeaks NONE = new WaveformPeaks() {
        @Override
        public int framesPerPeak() {
            return Integer.MAX_VALUE;
        }

        @Override
        public boolean peak(int channel, long from, long to, float[] minMaxRms) {
            return false;
        }

        @Override
        public boolean complete() {
            return false;
        }
    };

    /** The largest absolute value of all channels, 1 while it is not known. */
    default double loudest() {
        return 1;
    }

    /** Whether no more will become known. */
    default boolean complete() {
        return true;
    }

    /** The finest stretch that is known, in frames. */
    int framesPerPeak();

    /**
     * Looks up the frames [from, to) of a channel, widened to whole stretches.
     *
     * @param minMaxRms receives minimum, maximum and RMS
     * @return false if that part is not known yet
     */
    boolean peak(int channel, long from, long to, float[] minMaxRms);

    /**
     * Guesses at frames that are not known yet from some of them.
     *
     * @param minMaxRms receives minimum, maximum and RMS
     * @return false if there is nothing to go by
     */
    default boolean guess(int channel, long from, long to, float[] minMaxRms) {
        return false;
    }
}
