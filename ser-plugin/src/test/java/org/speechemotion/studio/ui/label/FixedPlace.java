// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.label;

import java.util.Optional;
import org.speechemotion.dsp.TimeSpan;

/** A place that tests set. */
final class FixedPlace implements RecordingPlace {

    double at;
    TimeSpan selected;
    TimeSpan seen = new TimeSpan(0, 10);
    TimeSpan shown;

    @Override
    public double playhead() {
        return at;
    }

    @Override
    public Optional<TimeSpan> selection() {
        return Optional.ofNullable(selected);
    }

    @Override
    public TimeSpan visible() {
        return seen;
    }

    @Override
    public double secondsPerPixel() {
        return 0.01;
    }

    @Override
    public void show(TimeSpan span) {
        shown = span;
    }

    @Override
    public boolean editLabel(long item) {
        return false;
    }
}
