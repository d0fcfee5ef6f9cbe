// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/**
 * The views from before each zoom, to go back to. Zooms that follow one another quickly, as the turns of a wheel do, count
 * as one. Scrolling and resizing are not zooms. For the event thread only.
 */
public final class ZoomHistory {

    private static final int MOST = 50;
    private static final long ONE_ZOOM_MILLIS = 700;

    private final TimeAxis axis;
    private final LongSupplier clock;
    private final Deque<TimeViewport> before = new ArrayDeque<>();
    private final Deque<TimeViewport> after = new ArrayDeque<>();
    private TimeViewport last;
    private long lastZoom = Long.MIN_VALUE / 2;
    private boolean going;

    /** Begins to listen to an axis; {@code clock} tells milliseconds. */
    public ZoomHistory(TimeAxis axis, LongSupplier clock) {
        this.axis = axis;
        this.clock = clock;
        last = axis.view();
        axis.addListener(this::changed);
    }

    private void changed(TimeViewport next) {
        boolean zoomed = next.width() == last.width() && next.secondsPerPixel() != last.secondsPerPixel();
        if (zoomed && !going) {
            long now = clock.getAsLong();
            if (now - lastZoom > ONE_ZOOM_MILLIS) {
                push(before, last);
            }
            after.clear();
            lastZoom = now;
        }
        last = next;
    }

    /** Whether there is a zoom to go back to. */
    public boolean hasPrevious() {
        return !before.isEmpty();
    }

    /** Whether a zoom was gone back from. */
    public boolean hasNext() {
        return !after.isEmpty();
    }

    /** Shows what was seen before the last zoom. */
    public void previous() {
        go(before, after);
    }

    /** Shows what was seen before {@link #previous}. */
    public void next() {
        go(after, before);
    }

    private void go(Deque<TimeViewport> from, Deque<TimeViewport> to) {
        if (from.isEmpty()) {
            return;
        }
        push(to, axis.view());
        TimeViewport target = from.pop();
        going = true;
        try {
            axis.show(target.withWidth(axis.view().width()));
        } finally {
            going = false;
            lastZoom = Long.MIN_VALUE / 2;
        }
    }

    private static void push(Deque<TimeViewport> stack, TimeViewport view) {
        stack.push(view);
        if (stack.size() > MOST) {
            stack.removeLast();
        }
    }
}
