// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import org.speechemotion.dsp.overview.WaveformOverview;
import org.speechemotion.studio.ui.lane.WaveformPeaks;

/** An overview as lanes want it. {@link #peak} is for one thread. */
final class OverviewPeaks implements WaveformPeaks {

    private final WaveformOverview overview;
    private final double rate;
    private final float[] min = new float[1];
    private final float[] max = new float[1];
    private final float[] rms = new float[1];
    private volatile double loudest = 1;

    OverviewPeaks(WaveformOverview overview) {
        this.overview = overview;
        this.rate = overview.recording().sampleRate();
    }

    /** Looks up the largest value, once the overview is complete. */
    void measureLoudest() {
        double highest = 0;
        for (int channel = 0; channel < overview.recording().channels(); channel++) {
            highest = Math.max(highest, overview.peak(channel));
        }
        loudest = highest > 0 ? highest : 1;
    }

    @Override
    public double loudest() {
        return loudest;
    }

    @Override
    public int framesPerPeak() {
        return overview.binFrames();
    }

    @Override
    public boolean peak(int channel, long from, long to, float[] minMaxRms) {
        overview.query(channel, from / rate, to / rate, min, max, rms);
        minMaxRms[0] = min[0];
        minMaxRms[1] = max[0];
        minMaxRms[2] = rms[0];
        return min[0] <= max[0];
    }
}
