// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.Optional;
import javax.swing.SwingUtilities;
import org.speechemotion.dsp.TimeSpan;

/** What the mouse does on lanes: click seeks, drag selects, double click selects an item, wheel scrolls and zooms. */
final class LaneMouse extends MouseAdapter {

    private static final int CLICK_SLOP = 3;
    private static final double ZOOM_STEP = 1.25;
    private static final double SCROLL_PART = 0.08;

    private final TimeAxis axis;
    private final LaneActions actions;
    private int pressedAt = -1;
    private double anchor;
    private boolean dragging;

    LaneMouse(TimeAxis axis, LaneActions actions) {
        this.axis = axis;
        this.actions = actions;
    }

    void listenTo(LaneView view) {
        view.addMouseListener(this);
        view.addMouseMotionListener(this);
        view.addMouseWheelListener(this);
    }

    @Override
    public void mousePressed(MouseEvent event) {
        actions.focus();
        // With Ctrl or Command the mouse scrubs, which is not for here.
        boolean scrubs = event.isControlDown() || event.isMetaDown();
        if (!SwingUtilities.isLeftMouseButton(event) || event.getX() < LaneView.HEADER || scrubs) {
            return;
        }
        pressedAt = event.getX();
        dragging = false;
        double time = axis.view().timeWithin(event.getX() - LaneView.HEADER);
        anchor = event.isShiftDown() ? actions.farEnd(time) : time;
        if (event.isShiftDown()) {
            dragging = true;
            select(time, true);
        }
    }

    @Override
    public void mouseDragged(MouseEvent event) {
        if (pressedAt < 0) {
            return;
        }
        if (dragging || Math.abs(event.getX() - pressedAt) >= CLICK_SLOP) {
            dragging = true;
            scrollAtEdges(event.getX() - LaneView.HEADER);
            select(axis.view().timeWithin(event.getX() - LaneView.HEADER), true);
        }
    }

    @Override
    public void mouseReleased(MouseEvent event) {
        if (pressedAt < 0) {
            return;
        }
        pressedAt = -1;
        if (dragging) {
            select(axis.view().timeWithin(event.getX() - LaneView.HEADER), false);
        } else if (event.getClickCount() == 2) {
            LaneView view = (LaneView) event.getComponent();
            view.itemAt(event.getX(), event.getY()).ifPresent(span -> actions.select(Optional.of(span), false));
        } else {
            actions.select(Optional.empty(), false);
            actions.seek(anchor);
        }
    }

    @Override
    public void mouseWheelMoved(MouseWheelEvent event) {
        double turns = event.getPreciseWheelRotation();
        if (event.isControlDown() || event.isMetaDown()) {
            double x = Math.max(0, event.getX() - LaneView.HEADER);
            axis.show(axis.view().zoomed(Math.pow(ZOOM_STEP, -turns), x));
        } else {
            axis.show(axis.view().scrolled(turns * axis.view().width() * SCROLL_PART));
        }
        event.consume();
    }

    private void select(double time, boolean adjusting) {
        TimeSpan span = new TimeSpan(Math.min(anchor, time), Math.max(anchor, time));
        actions.select(span.duration() > 0 ? Optional.of(span) : Optional.empty(), adjusting);
    }

    private void scrollAtEdges(int x) {
        int width = axis.view().width();
        if (x < 0) {
            axis.show(axis.view().scrolled(x));
        } else if (x > width) {
            axis.show(axis.view().scrolled((double) x - width));
        }
    }
}
