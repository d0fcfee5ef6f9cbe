// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import org.speechemotion.dsp.overview.WaveformOverview;
import org.speechemotion.studio.ui.lane.WaveformPeaks;

/** An overview as lanes want it. */
final class OverviewPeaks implements WaveformPeaks {

    private final WaveformOverview overview;
    private volatile double loudest = 1;
    private volatile boolean complete;

    OverviewPeaks(WaveformOverview overview) {
        this.overview = overview;
    }

    WaveformOverview overview() {
        return overview;
    }

    /** Looks up the largest value: the overview will not grow any more. */
    void finish() {
        double highest = 0;
        for (int channel = 0; channel < overview.recording().channels(); channel++) {
            highest = Math.max(highest, overview.peak(channel));
        }
        loudest = highest > 0 ? highest : 1;
        complete = true;
    }

    @Override
    public double loudest() {
        return loudest;
    }

    @Override
    public boolean complete() {
        return complete;
    }

    @Override
    public int framesPerPeak() {
        return overview.binFrames();
    }

    @Override
    public boolean peak(int channel, long from, long to, float[] minMaxRms) {
        return overview.peak(channel, from, to, minMaxRms);
    }

    @Override
    public boolean guess(int channel, long from, long to, float[] minMaxRms) {
        return overview.guess(channel, from, to, minMaxRms);
    }
}
