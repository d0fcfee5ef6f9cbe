// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

import java.awt.Component;
import java.awt.Point;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.OptionalDouble;
import javax.swing.SwingUtilities;
import org.speechemotion.studio.ui.lane.LaneStack;
import org.speechemotion.studio.ui.lane.LaneView;
import org.speechemotion.studio.ui.lane.TimeAxis;

/** Lets the mouse over the lanes say where to play: a drag with Ctrl (Command on a Mac) scrubs. */
public final class LanePointer extends MouseAdapter {

    private final LaneStack lanes;
    private final TimeAxis axis;
    private final PlaybackController playback;
    private boolean scrubbing;

    private LanePointer(LaneStack lanes, TimeAxis axis, PlaybackController playback) {
        this.lanes = lanes;
        this.axis = axis;
        this.playback = playback;
    }

    /** Connects the lanes of a window with its playback. */
    public static void connect(LaneStack lanes, TimeAxis axis, PlaybackController playback) {
        LanePointer pointer = new LanePointer(lanes, axis, playback);
        for (Component view : lanes.laneViews()) {
            view.addMouseListener(pointer);
            view.addMouseMotionListener(pointer);
        }
        playback.setPointer(pointer::time);
    }

    private OptionalDouble time() {
        Point place = lanes.getMousePosition(true);
        return place == null || place.x < LaneView.HEADER
                ? OptionalDouble.empty()
                : OptionalDouble.of(axis.view().timeWithin(place.x - LaneView.HEADER));
    }

    @Override
    public void mousePressed(MouseEvent event) {
        // A lane that takes the press, such as to select one more annotation, has consumed it.
        boolean inside =
                !event.isConsumed() && event.getX() >= LaneView.HEADER && SwingUtilities.isLeftMouseButton(event);
        if (inside && (event.isControlDown() || event.isMetaDown()) && !event.isPopupTrigger()) {
            scrubbing = true;
            scrub(event);
        }
    }

    @Override
    public void mouseDragged(MouseEvent event) {
        if (scrubbing) {
            scrub(event);
        }
    }

    @Override
    public void mouseReleased(MouseEvent event) {
        if (scrubbing) {
            scrubbing = false;
            playback.endScrubbing();
        }
    }

    private void scrub(MouseEvent event) {
        playback.scrub(axis.view().timeWithin(event.getX() - LaneView.HEADER));
    }
}
