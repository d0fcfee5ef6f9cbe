// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.recording;

import java.util.Optional;
import org.speechemotion.dsp.TimeSpan;
import org.speechemotion.studio.ui.label.RecordingPlace;
import org.speechemotion.studio.ui.lane.LaneStack;
import org.speechemotion.studio.ui.lane.TimeAxis;

/** The place in a recording window's lanes. */
record PanelPlace(RecordingDocument document, TimeAxis axis, RecordingCommands commands, LaneStack lanes)
        implements RecordingPlace {

    @Override
    public double playhead() {
        return document.playhead();
    }

    @Override
    public Optional<TimeSpan> selection() {
        return document.selection();
    }

    @Override
    public TimeSpan visible() {
        return axis.view().visible();
    }

    @Override
    public double secondsPerPixel() {
        return axis.view().secondsPerPixel();
    }

    @Override
    public void show(TimeSpan span) {
        commands.reveal(span);
    }

    @Override
    public boolean editLabel(long item) {
        return lanes.editLabel(item);
    }
}
